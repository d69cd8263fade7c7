package io.github.corenlpextreme.protocol;

/**
 * How the inputs are cut.
 *
 * @param chunkSize bytes in a chunk, from 1; the last chunk of a file may be shorter
 * @param lanes partitions of every topic, from 1 to {@link #MOST_LANES}
 */
public record PlanSettings(long chunkSize, int lanes) {

    /** More than Kafka would like; every part keeps something for each lane. */
    public static final int MOST_LANES = 10_000;

    public PlanSettings {
        if (chunkSize < 1) {
            throw new IllegalArgumentException("chunk-size " + chunkSize + ": must be at least 1 byte");
        }
        if (lanes < 1) {
            throw new IllegalArgumentException("lanes " + lanes + ": must be at least 1");
        }
        if (lanes > MOST_LANES) {
            throw new IllegalArgumentException("lanes " + lanes + ": must be no more than " + MOST_LANES);
        }
    }
}
