package io.github.corenlpextreme.cli.options;

import io.github.corenlpextreme.producer.manifest.PlanSizing;
import io.github.corenlpextreme.protocol.ByteSize;
import io.github.corenlpextreme.protocol.PlanSettings;
import io.github.corenlpextreme.protocol.UsageException;
import java.util.List;
import java.util.OptionalInt;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** How the inputs are cut. */
public final class PlanOptions {

    @Option(
            names = "--chunk-size",
            paramLabel = "SIZE",
            converter = OptionConverters.SizeConverter.class,
            description = "bytes per task, at least 1, with a unit like KiB, MiB, k or M (default: 256KiB; from 32KiB"
                    + " for inputs of less than 4 MiB, so that several workers share them)")
    private @Nullable ByteSize chunkSize;

    @Option(
            names = "--lanes",
            paramLabel = "P",
            description = "partitions of every topic; no more workers than this can work at once"
                    + " (default: one per task, at most 16)")
    private @Nullable Integer lanes;

    /**
     * What the user says, and for the rest what suits inputs of these sizes.
     *
     * @param sizes in bytes
     * @throws UsageException if a value is out of range
     */
    public PlanSettings settings(List<Long> sizes) {
        OptionalLong size = chunkSize == null ? OptionalLong.empty() : OptionalLong.of(chunkSize.bytes());
        OptionalInt count = lanes == null ? OptionalInt.empty() : OptionalInt.of(lanes);
        return LegalValue.ofOption(() -> PlanSizing.of(sizes, size, count));
    }
}
