package io.github.corenlpextreme.cli.options;

import io.github.corenlpextreme.protocol.ByteSize;
import io.github.corenlpextreme.protocol.PlanSettings;
import io.github.corenlpextreme.protocol.UsageException;
import picocli.CommandLine.Option;

/** How the inputs are cut. */
public final class PlanOptions {

    @Option(
            names = "--chunk-size",
            paramLabel = "SIZE",
            defaultValue = "256KiB",
            converter = OptionConverters.SizeConverter.class,
            description = "bytes per task, at least 1, with a unit like KiB, MiB, k or M (default: ${DEFAULT-VALUE})")
    private ByteSize chunkSize = new ByteSize(256 << 10);

    @Option(
            names = "--lanes",
            paramLabel = "P",
            defaultValue = "16",
            description = "partitions of every topic; no more workers than this can work at once"
                    + " (default: ${DEFAULT-VALUE})")
    private int lanes = 16;

    /** @throws UsageException if the sizes are out of range */
    public PlanSettings settings() {
        return LegalValue.ofOption(() -> new PlanSettings(chunkSize.bytes(), lanes));
    }
}
