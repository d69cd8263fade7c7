package io.github.corenlpextreme.producer.kafka;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.kafka.common.TopicPartition;

/**
 * Tells from the places that Kafka gives to our messages whether we are alone in our lanes: then they
 * follow each other without a gap. Written by Kafka's thread, read by the publishing one.
 */
final class SoleWriterCheck {

    private final Map<Integer, Long> next = new ConcurrentHashMap<>();
    private volatile boolean shared;

    /** Begins where the lanes end. */
    SoleWriterCheck(Map<TopicPartition, Long> ends) {
        ends.forEach((lane, end) -> next.put(lane.partition(), end));
    }

    /**
     * Notes where a message of ours has come to stand.
     *
     * @param offset -1 if it is not known
     */
    void placed(int lane, long offset) {
        long expected = next.merge(lane, 1L, Long::sum) - 1;
        if (offset >= 0 && offset != expected) {
            shared = true;
        }
    }

    /** Whether another producer has written into one of the lanes. */
    boolean shared() {
        return shared;
    }
}
