package io.github.corenlpextreme.cli.options;

import io.github.corenlpextreme.producer.manifest.PlanSizing;
import io.github.corenlpextreme.protocol.ByteSize;
import io.github.corenlpextreme.protocol.PlanSettings;
import io.github.corenlpextreme.protocol.PrintableText;
import io.github.corenlpextreme.protocol.SectionStart;
import io.github.corenlpextreme.protocol.UsageException;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** How the inputs are cut. */
public final class PlanOptions {

    private static final int MOST_SECTIONS = PlanSettings.MOST_LANES / PlanSizing.MOST_LANES;

    /**
     * Bytes of text in each section if the user leaves it to us: a compromise that is to be measured. One writer keeps
     * up with it for minutes, and a fleet that is fast enough to need more writers has more text than that.
     */
    private static final long AUTOMATIC_SECTION = 5_000_000_000L;

    private static final String AUTOMATIC = "auto";
    private static final Pattern NUMBER = Pattern.compile("[0-9]{1,9}");

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
                    + " after the other are what a single section gives; auto for one per 5 GB of text"
                    + " (default: ${DEFAULT-VALUE})")
    private String sections = "1";

    /**
     * How many sections are wanted.
     *
     * @param bytes of all inputs
     * @throws UsageException if there cannot be so many
     */
    public int sections(long bytes) {
        if (sections.equals(AUTOMATIC)) {
            long full = bytes / AUTOMATIC_SECTION + (bytes % AUTOMATIC_SECTION == 0 ? 0 : 1);
            return (int) Math.max(1, Math.min(full, MOST_SECTIONS));
        }
        int wanted = NUMBER.matcher(sections).matches() ? Integer.parseInt(sections) : 0;
        if (wanted < 1 || wanted > MOST_SECTIONS) {
            throw new UsageException(
                    "--sections " + PrintableText.of(sections) + ": must be from 1 to " + MOST_SECTIONS + ", or auto");
        }
        return wanted;
    }

    /** That fewer sections have come of the inputs than the user has asked for, in one sentence, if it is so. */
    public Optional<String> fewerSections(int found) {
        return sections.equals(AUTOMATIC) || Integer.parseInt(sections) == found
                ? Optional.empty()
                : Optional.of("of --sections " + sections + " came " + found
                        + ", as each begins with a line, and the lines are too few or too long for more");
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
