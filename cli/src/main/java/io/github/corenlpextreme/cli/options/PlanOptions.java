package io.github.corenlpextreme.cli.options;

import io.github.corenlpextreme.producer.manifest.PlanSizing;
import io.github.corenlpextreme.protocol.ByteSize;
import io.github.corenlpextreme.protocol.PlanSettings;
import io.github.corenlpextreme.protocol.SectionStart;
import io.github.corenlpextreme.protocol.UsageException;
import java.util.List;
import java.util.OptionalInt;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** How the inputs are cut. */
public final class PlanOptions {

    private static final int MOST_SECTIONS = PlanSettings.MOST_LANES / PlanSizing.MOST_LANES;

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
                    + " (default: one per task, at most 16 for each section)")
    private @Nullable Integer lanes;

    @Option(
            names = "--sections",
            paramLabel = "S",
            defaultValue = "1",
            description = "parts of about equal size, each with a writer and an output of its own; the outputs one"
                    + " after the other are what a single section gives (default: ${DEFAULT-VALUE})")
    private int sections = 1;

    /**
     * How many sections are wanted.
     *
     * @throws UsageException if there cannot be so many
     */
    public int sections() {
        return LegalValue.ofOption(() -> {
            if (sections < 1 || sections > MOST_SECTIONS) {
                throw new IllegalArgumentException("sections " + sections + ": must be from 1 to " + MOST_SECTIONS);
            }
            return sections;
        });
    }

    /**
     * What the user says, and for the rest what suits inputs of these sizes.
     *
     * @param sizes in bytes
     * @param starts of all sections but the first
     * @throws UsageException if a value is out of range
     */
    public PlanSettings settings(List<Long> sizes, List<SectionStart> starts) {
        OptionalLong size = chunkSize == null ? OptionalLong.empty() : OptionalLong.of(chunkSize.bytes());
        OptionalInt count = lanes == null ? OptionalInt.empty() : OptionalInt.of(lanes);
        return LegalValue.ofOption(() -> PlanSizing.of(sizes, starts, size, count));
    }
}
