package io.github.corenlpextreme.protocol.kafka.topics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.corenlpextreme.protocol.JobId;
import io.github.corenlpextreme.protocol.kafka.client.ClientSettings;
import io.github.corenlpextreme.protocol.kafka.client.JobKafkaException;
import io.github.corenlpextreme.protocol.kafka.topics.JobLookup.KafkaUnreachable;
import java.io.IOException;
import java.net.ServerSocket;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ManifestTopicTest {

    @Test
    void aPortWhereNobodyListensMayBeAKafkaThatIsNotUpYet() throws IOException {
        String address = freeAddress();

        assertThat(look(address, Map.of()))
                .isEqualTo("Kafka did not answer at " + address
                        + " within 1 s: check --bootstrap-servers, the network, and security.protocol in"
                        + " --kafka-config");
    }

    /** RFC 6761 promises that the name has no address. */
    @Test
    void aNameWithoutAnAddressMayGetOne() {
        assertThat(look("kafka.invalid:9092", Map.of()))
                .isEqualTo("Kafka cannot be reached at kafka.invalid:9092: no such host;"
                        + " check --bootstrap-servers and the network");
    }

    @Test
    void aWrongSettingDoesNotPass() throws IOException {
        String address = freeAddress();

        assertThatThrownBy(() -> look(address, Map.of("security.protocol", "nonsense")))
                .isInstanceOf(JobKafkaException.class);
    }

    private static String look(String address, Map<String, String> settings) {
        ManifestTopic topic = new ManifestTopic(new ClientSettings(address, settings), new JobId("job"));
        return ((KafkaUnreachable) topic.find(Duration.ofSeconds(1))).failure().getMessage();
    }

    private static String freeAddress() throws IOException {
        try (ServerSocket socket = new ServerSocket(0)) {
            return "localhost:" + socket.getLocalPort();
        }
    }
}
