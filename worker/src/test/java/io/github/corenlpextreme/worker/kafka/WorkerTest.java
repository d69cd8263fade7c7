package io.github.corenlpextreme.worker.kafka;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.corenlpextreme.protocol.JobId;
import io.github.corenlpextreme.protocol.kafka.client.ClientSettings;
import io.github.corenlpextreme.worker.WorkSettings;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.junit.jupiter.api.Test;

class WorkerTest {

    private static final JobId JOB = new JobId("job");

    @Test
    void itsProcessMayBeAwayAsLongAsConfigured() {
        assertThat(Worker.consumerSettings(config(Map.of()), JOB, "one", new AssignorBridge()))
                .containsEntry(ConsumerConfig.SESSION_TIMEOUT_MS_CONFIG, 45_000)
                .containsEntry(ConsumerConfig.GROUP_INSTANCE_ID_CONFIG, "one");
    }

    @Test
    void aSessionTimeoutOfTheUsersWins() {
        assertThat(Worker.consumerSettings(
                        config(Map.of("session.timeout.ms", "90000")), JOB, "one", new AssignorBridge()))
                .containsEntry(ConsumerConfig.SESSION_TIMEOUT_MS_CONFIG, "90000");
    }

    private static WorkerConfig config(Map<String, String> ofTheUser) {
        return new WorkerConfig(
                new ClientSettings("localhost:9092", ofTheUser),
                Path.of("."),
                new WorkSettings(1, 0, Duration.ofMinutes(5)),
                new WorkerConfig.WorkerTimes(Duration.ofSeconds(5), Duration.ofSeconds(45)),
                WorkerListener.NONE);
    }
}
