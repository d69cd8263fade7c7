package io.github.corenlpextreme.protocol.kafka.client;

import java.util.Comparator;
import java.util.Map;
import java.util.Map.Entry;
import org.apache.kafka.clients.consumer.NoOffsetForPartitionException;
import org.apache.kafka.clients.consumer.OffsetOutOfRangeException;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.AuthorizationException;
import org.apache.kafka.common.errors.FencedInstanceIdException;

/**
 * Says what it means for a job that its consumer cannot go on. Kafka wraps what went wrong within a
 * rebalance, so the causes count too.
 *
 * @param group of the consumer
 */
public record ConsumerErrors(ClientSettings settings, String group) {

    /** Something that is done with a consumer. */
    @FunctionalInterface
    public interface ConsumerWork<T, E extends Exception> {
        T run() throws E;
    }

    /** Does the work; a failure of Kafka's comes out as what it means for the job. */
    public <T, E extends Exception> T translating(ConsumerWork<T, E> work) throws E {
        try {
            return work.run();
        } catch (KafkaException e) {
            throw of(e);
        }
    }

    /** The failure in one sentence that says what to do; as it is if it is none of those we know. */
    public RuntimeException of(KafkaException failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof AuthorizationException refusal) {
                return new AuthorizationErrors(settings).ofConsumer(refusal, group);
            }
            if (cause instanceof FencedInstanceIdException fenced) {
                return jobError(
                        "another worker with this worker's name has taken its lanes: give each"
                                + " worker a host name of its own, or another name in WORKER_ID",
                        fenced);
            }
            if (cause instanceof OffsetOutOfRangeException lost) {
                return lostRecords(lost);
            }
            if (cause instanceof NoOffsetForPartitionException forgotten) {
                return forgottenOffsets(forgotten);
            }
        }
        return damage(failure);
    }

    private static JobKafkaException lostRecords(OffsetOutOfRangeException lost) {
        Entry<TopicPartition, Long> one = lost.offsetOutOfRangePartitions().entrySet().stream()
                .min(Map.Entry.comparingByKey(Comparator.comparing(TopicPartition::toString)))
                .orElseThrow();
        String sentence = place(one.getKey()) + ", offset " + one.getValue() + " should be read next, but is gone:"
                + " records were deleted before they were read, results perhaps by another writer that had written them"
                + " (one without --keep-topics), others by retention, kafka-delete-records.sh or the loss of a disk;"
                + " annotate again under another --job, with --keep-topics if two writers read it";
        return jobError(sentence, lost);
    }

    private JobKafkaException forgottenOffsets(NoOffsetForPartitionException forgotten) {
        TopicPartition one = forgotten.partitions().iterator().next();
        return jobError(
                "Kafka has lost the offset of group " + group + " in " + place(one)
                        + " (which happens offsets.retention.minutes after the last worker has left): start the job's"
                        + " producer again, which restarts the workers; what is annotated twice is written once",
                forgotten);
    }

    /** The consumer says where a checksum did not agree in a bare KafkaException. */
    private static RuntimeException damage(KafkaException failure) {
        Throwable first = failure;
        while (first.getCause() != null) {
            first = first.getCause();
        }
        return first.getClass().equals(KafkaException.class)
                ? jobError(
                        "Kafka sent a record that cannot be read: " + first.getMessage()
                                + " (is a broker's disk failing?); start another job with --job",
                        failure)
                : failure;
    }

    private static String place(TopicPartition partition) {
        return "topic " + partition.topic() + ", partition " + partition.partition();
    }

    private static JobKafkaException jobError(String sentence, KafkaException cause) {
        return new JobKafkaException(sentence, cause);
    }
}
