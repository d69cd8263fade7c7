package io.github.corenlpextreme.protocol.kafka.client;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.Properties;
import org.junit.jupiter.api.Test;

class ClientSettingsTest {

    @Test
    void passesOnWhatTheUserGives() {
        ClientSettings settings = with(Map.of("security.protocol", "SSL", "linger.ms", "50"));

        assertThat(settings.admin()).containsEntry("security.protocol", "SSL");
        assertThat(settings.consumer("g")).containsEntry("security.protocol", "SSL");
        assertThat(settings.producer())
                .containsEntry("security.protocol", "SSL")
                .containsEntry("linger.ms", "50");
    }

    @Test
    void keepsAProducersRecordsSafeAndInOrderWhateverTheUserGives() {
        Properties properties = with(Map.of(
                        "acks", "1",
                        "enable.idempotence", "false",
                        "max.in.flight.requests.per.connection", "5",
                        "max.request.size", "1000"))
                .producer();

        assertThat(properties)
                .containsEntry("acks", "all")
                .containsEntry("enable.idempotence", true)
                .containsEntry("max.in.flight.requests.per.connection", 1)
                .containsEntry("max.request.size", 2 * 1024 * 1024);
    }

    @Test
    void letsAConsumerSkipNothingWhateverTheUserGives() {
        Properties properties = with(Map.of(
                        "enable.auto.commit", "true",
                        "auto.offset.reset", "latest",
                        "group.id", "other",
                        "allow.auto.create.topics", "true",
                        "check.crcs", "false"))
                .consumer("ours");

        assertThat(properties)
                .containsEntry("enable.auto.commit", false)
                .containsEntry("auto.offset.reset", "none")
                .containsEntry("group.id", "ours")
                .containsEntry("allow.auto.create.topics", false)
                .containsEntry("check.crcs", true);
    }

    @Test
    void takesDefaultsThatBelongTogetherUnlessTheUserGivesOneOfThem() {
        Map<String, String> together = Map.of("batch.size", "1000", "buffer.memory", "2000");

        assertThat(with(Map.of("linger.ms", "1")).orElse(together).producer())
                .containsEntry("linger.ms", "1")
                .containsEntry("batch.size", "1000")
                .containsEntry("buffer.memory", "2000");
        assertThat(with(Map.of("batch.size", "4000")).orElse(together).producer())
                .containsEntry("batch.size", "4000")
                .doesNotContainKey("buffer.memory");
    }

    @Test
    void goesToTheServersItWasToldBesideAnyOthers() {
        ClientSettings settings = with(Map.of("bootstrap.servers", "elsewhere:1"));

        assertThat(settings.admin()).containsEntry("bootstrap.servers", "here:9092");
        assertThat(settings.producer()).containsEntry("bootstrap.servers", "here:9092");
        assertThat(settings.consumer("g")).containsEntry("bootstrap.servers", "here:9092");
    }

    private static ClientSettings with(Map<String, String> passThrough) {
        return new ClientSettings("here:9092", passThrough);
    }
}
