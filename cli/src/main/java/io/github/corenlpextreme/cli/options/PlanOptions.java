package io.github.corenlpextreme.cli.options;

import io.github.corenlpextreme.protocol.ByteSize;
import io.github.corenlpextreme.protocol.PlanSettings;
import io.github.corenlpextreme.protocol.SectionStart;
import io.github.corenlpextreme.protocol.UsageException;
import java.util.List;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** How the inputs are cut. */
public final class PlanOptions {

    private static final int LANES = 16; // of each section
    private static final int MOST_SECTIONS = PlanSettings.MOST_LANES / LANES;

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
            description = "partitions of every topic; no more workers than this can work at once"
                    + " (default: 16 for each section)")
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
     * How the inputs are cut.
     *
     * @param starts of all sections but the first
     * @throws UsageException if the sizes are out of range
     */
    public PlanSettings settings(List<SectionStart> starts) {
        int count = lanes == null ? LANES * (starts.size() + 1) : lanes;
        return LegalValue.ofOption(() -> new PlanSettings(chunkSize.bytes(), count, starts));
    }
}
