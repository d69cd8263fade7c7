package io.github.corenlpextreme.protocol.kafka.topics;

/**
 * One lane of a topic as it was at one moment.
 *
 * @param begin of its first message that is still there
 * @param end that its next message will have
 * @param committed up to where the job's workers, or its writer, have come with it
 */
public record LaneOffsets(long begin, long end, long committed) {

    /** Messages that have not been dealt with. */
    public long waiting() {
        return Math.max(0, end - committed);
    }
}
