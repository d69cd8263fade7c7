package io.github.corenlpextreme.protocol;

import java.util.List;

/**
 * How the inputs are cut.
 *
 * @param chunkSize bytes in a chunk, from 1; the last chunk of a file, or of its bytes in a section, may be shorter
 * @param lanes partitions of every topic, from 1 to {@link #MOST_LANES}; each section has as many as any other
 * @param sectionStarts of all sections but the first, in order
 */
public record PlanSettings(long chunkSize, int lanes, List<SectionStart> sectionStarts) {

    /** More than Kafka would like; every part keeps something for each lane. */
    public static final int MOST_LANES = 10_000;

    public PlanSettings {
        sectionStarts = List.copyOf(sectionStarts);
        if (chunkSize < 1) {
            throw new IllegalArgumentException("chunk-size " + chunkSize + ": must be at least 1 byte");
        }
        if (lanes < 1) {
            throw new IllegalArgumentException("lanes " + lanes + ": must be at least 1");
        }
        if (lanes > MOST_LANES) {
            throw new IllegalArgumentException("lanes " + lanes + ": must be no more than " + MOST_LANES);
        }
        refuseDisorder(sectionStarts);
        refuseUneven(lanes, sectionStarts.size() + 1);
    }

    /** Of a job that is one section. */
    public PlanSettings(long chunkSize, int lanes) {
        this(chunkSize, lanes, List.of());
    }

    /** How many sections there are. */
    public int sections() {
        return sectionStarts.size() + 1;
    }

    private static void refuseDisorder(List<SectionStart> starts) {
        for (int next = 1; next < starts.size(); next++) {
            if (starts.get(next - 1).compareTo(starts.get(next)) >= 0) {
                throw new IllegalArgumentException(
                        "section " + (next + 2) + " does not begin behind the one before it");
            }
        }
    }

    private static void refuseUneven(int lanes, int sections) {
        if (lanes % sections != 0) {
            int fewer = lanes / sections * sections;
            String choice = fewer == 0 ? "" : fewer + " or ";
            throw new IllegalArgumentException("lanes " + lanes + ": " + sections
                    + " sections must have equally many, so make it " + choice + (fewer + sections));
        }
    }
}
