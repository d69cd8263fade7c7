package io.github.corenlpextreme.protocol.kafka.client;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.corenlpextreme.protocol.kafka.client.AuthorizationErrors.AccessRight;
import java.util.Map;
import java.util.Set;
import org.apache.kafka.common.errors.ClusterAuthorizationException;
import org.apache.kafka.common.errors.GroupAuthorizationException;
import org.apache.kafka.common.errors.TopicAuthorizationException;
import org.apache.kafka.common.internals.KafkaFutureImpl;
import org.junit.jupiter.api.Test;

class AuthorizationErrorsTest {

    private static final AccessRight READ_TOPIC = AccessRight.onTopic("Read", "j.chunks");
    private static final AccessRight READ_GROUP = AccessRight.onGroup("Read", "j.workers");

    private final AuthorizationErrors refusals = new AuthorizationErrors(new ClientSettings("here:9092", Map.of()));

    @Test
    void nameTheRightThatIsMissing() {
        assertThat(refusals.of(new ClusterAuthorizationException("no"), AccessRight.onTopic("Write", "j.results")))
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
