package io.github.corenlpextreme.worker.kafka;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.corenlpextreme.protocol.JobId;
import io.github.corenlpextreme.protocol.kafka.client.ClientSettings;
import java.time.Duration;
import java.util.Map;
import java.util.Properties;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.junit.jupiter.api.Test;

class GroupMembershipTest {

    @Test
    void itsProcessMayBeAwayAsLongAsConfigured() {
        assertThat(settings(Map.of()))
                .containsEntry(ConsumerConfig.SESSION_TIMEOUT_MS_CONFIG, 45_000)
                .containsEntry(ConsumerConfig.GROUP_INSTANCE_ID_CONFIG, "one");
    }

    @Test
    void aSessionTimeoutOfTheUsersWins() {
        assertThat(settings(Map.of("session.timeout.ms", "90000")))
                .containsEntry(ConsumerConfig.SESSION_TIMEOUT_MS_CONFIG, "90000");
    }

    private static Properties settings(Map<String, String> ofTheUser) {
        return GroupMembership.settings(
                new ClientSettings("localhost:9092", ofTheUser),
                new GroupMembership.JoiningMember(new JobId("job"), "one", Duration.ofSeconds(45)),
                new AssignorBridge());
    }
}
