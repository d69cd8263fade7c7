package io.github.corenlpextreme.protocol.kafka.client;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.corenlpextreme.protocol.kafka.client.Refusals.Right;
import java.util.Map;
import java.util.Set;
import org.apache.kafka.common.errors.ClusterAuthorizationException;
import org.apache.kafka.common.errors.GroupAuthorizationException;
import org.apache.kafka.common.errors.TopicAuthorizationException;
import org.apache.kafka.common.internals.KafkaFutureImpl;
import org.junit.jupiter.api.Test;

class RefusalsTest {

    private static final Right READ_TOPIC = Right.onTopic("Read", "j.chunks");
    private static final Right READ_GROUP = Right.onGroup("Read", "j.workers");

    private final Refusals refusals = new Refusals(new ClientSettings("here:9092", Map.of()));

    @Test
    void nameTheRightThatIsMissing() {
        assertThat(refusals.of(new ClusterAuthorizationException("no"), Right.onTopic("Write", "j.results")))
                .hasMessageStartingWith(
                        "Kafka refuses this client the operation Write on topic j.results (it says: no): grant it")
                .hasCauseInstanceOf(ClusterAuthorizationException.class);
    }

    @Test
    void takeFromAConsumerWhatItMayNotRead() {
        assertThat(refusals.ofConsumer(new TopicAuthorizationException(Set.of("j.spans", "j.chunks")), "j.workers"))
                .hasMessageContaining("Read on topic j.chunks, j.spans (");
        assertThat(refusals.ofConsumer(GroupAuthorizationException.forGroupId("j.workers"), "other"))
                .hasMessageContaining("Read on group j.workers (");
        assertThat(refusals.ofConsumer(new GroupAuthorizationException("no"), "j.workers"))
                .hasMessageContaining("Read on group j.workers (");
    }

    @Test
    void chooseAmongTheRightsThatARequestNeeds() {
        assertThatThrownBy(() -> refusals.await(failed(new TopicAuthorizationException("no")), READ_GROUP, READ_TOPIC))
                .hasMessageContaining("Read on topic j.chunks");
        assertThatThrownBy(() -> refusals.await(failed(new GroupAuthorizationException("no")), READ_TOPIC, READ_GROUP))
                .hasMessageContaining("Read on group j.workers");
    }

    private static KafkaFutureImpl<Void> failed(RuntimeException failure) {
        KafkaFutureImpl<Void> future = new KafkaFutureImpl<>();
        future.completeExceptionally(failure);
        return future;
    }
}
