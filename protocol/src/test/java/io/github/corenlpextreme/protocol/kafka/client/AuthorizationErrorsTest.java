package io.github.corenlpextreme.protocol.kafka.client;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.corenlpextreme.protocol.kafka.client.AuthorizationErrors.AccessRight;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.kafka.common.errors.ClusterAuthorizationException;
import org.apache.kafka.common.errors.GroupAuthorizationException;
import org.apache.kafka.common.errors.TopicAuthorizationException;
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
        assertThat(refusals.of(new TopicAuthorizationException("no"), List.of(READ_GROUP, READ_TOPIC)))
                .hasMessageContaining("Read on topic j.chunks");
        assertThat(refusals.of(new GroupAuthorizationException("no"), List.of(READ_TOPIC, READ_GROUP)))
                .hasMessageContaining("Read on group j.workers");
    }
}
