package io.github.corenlpextreme.protocol.kafka.client;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.Set;
import org.apache.kafka.clients.consumer.NoOffsetForPartitionException;
import org.apache.kafka.clients.consumer.OffsetOutOfRangeException;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.FencedInstanceIdException;
import org.junit.jupiter.api.Test;

class ConsumerErrorsTest {

    private static final TopicPartition LANE = new TopicPartition("book.results", 3);

    private final ConsumerErrors trouble =
            new ConsumerErrors(new ClientSettings("localhost:9092", Map.of()), "book.workers");

    @Test
    void recordsThatAreGoneAreNamed() {
        assertThat(trouble.of(new OffsetOutOfRangeException(Map.of(LANE, 17L))))
                .isInstanceOf(JobKafkaException.class)
                .hasMessageStartingWith("topic book.results, partition 3, offset 17 should be read next, but is gone");
    }

    @Test
    void theCauseOfAFailureWithinARebalanceCounts() {
        KafkaException wrapped = new KafkaException(
                "User rebalance callback throws an error", new NoOffsetForPartitionException(Set.of(LANE)));

        assertThat(trouble.of(wrapped))
                .isInstanceOf(JobKafkaException.class)
                .hasMessageContainingAll(
                        "lost the offset of group book.workers", "book.results, partition 3", "producer");
    }

    @Test
    void aNameThatAnotherWorkerHasTakenIsTold() {
        assertThat(trouble.of(new FencedInstanceIdException("fenced")))
                .isInstanceOf(JobKafkaException.class)
                .hasMessageContaining("WORKER_ID");
    }

    @Test
    void aRecordWithAWrongChecksumIsTold() {
        assertThat(trouble.of(new KafkaException("Record batch for partition book.results-3 at offset 5 is invalid")))
                .isInstanceOf(JobKafkaException.class)
                .hasMessageStartingWith("Kafka sent a record that cannot be read: ");
    }

    @Test
    void whatIsNotKnownStaysAsItIs() {
        KafkaException unknown = new KafkaException("callback", new IllegalStateException("ours"));
        assertThat(trouble.of(unknown)).isSameAs(unknown);
    }
}
