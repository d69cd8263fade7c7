package io.github.corenlpextreme.writer.ledger;

import io.github.corenlpextreme.protocol.ByteRange;
import io.github.corenlpextreme.protocol.PlanSettings;
import io.github.corenlpextreme.protocol.plan.SectionRange;
import io.github.corenlpextreme.writer.packing.SectionNames;
import java.nio.file.Path;
import java.util.List;

/**
 * Of what in its input an output is made.
 *
 * @param section number of the section, from 1; 0 for what says of all sections together what they must add up to
 * @param sections in which something of the input lies, from 1 to {@link PlanSettings#MOST_LANES}
 * @param input bytes of it
 */
public record OutputScope(int section, int sections, ByteRange input) {

    public OutputScope {
        if (sections < 1
                || sections > PlanSettings.MOST_LANES
                || section < 0
                || section > sections
                || (section == 0 && sections == 1)) {
            throw new IllegalArgumentException("section " + section + " of " + sections + " is none");
        }
    }

    /** An output that is of one section. */
    public static OutputScope of(SectionRange range) {
        return new OutputScope(range.number(), range.count(), range.bytes());
    }

    /** All sections of an input of this size. */
    public static OutputScope ofAll(int sections, long size) {
        return new OutputScope(0, sections, new ByteRange(0, size));
    }

    /** Whether it speaks of other outputs instead of being one. */
    public boolean speaksOfSections() {
        return section == 0;
    }

    /** The outputs that it is, or speaks of, in the order of their text. */
    public List<Path> outputs(Path output) {
        return speaksOfSections() ? new SectionNames(output, sections).all() : List.of(output);
    }
}
