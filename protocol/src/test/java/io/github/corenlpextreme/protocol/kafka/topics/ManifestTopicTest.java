package io.github.corenlpextreme.protocol.kafka.topics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.corenlpextreme.protocol.InputFile;
import io.github.corenlpextreme.protocol.JobId;
import io.github.corenlpextreme.protocol.JobManifest;
import io.github.corenlpextreme.protocol.SampleManifest;
import io.github.corenlpextreme.protocol.UsageException;
import io.github.corenlpextreme.protocol.kafka.client.ClientSettings;
import io.github.corenlpextreme.protocol.kafka.client.JobKafkaException;
import io.github.corenlpextreme.protocol.kafka.topics.JobLookup.KafkaUnreachable;
import java.io.IOException;
import java.net.ServerSocket;
import java.time.Duration;
import java.util.Map;
import java.util.stream.IntStream;
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

    @Test
    void aListOfInputsThatNoRecordHoldsIsRefusedBeforeItIsSent() {
        assertThatCode(() -> ManifestTopic.requireFits(withInputs(10_000))).doesNotThrowAnyException();
        assertThatThrownBy(() -> ManifestTopic.requireFits(withInputs(30_000)))
                .isInstanceOf(UsageException.class)
                .hasMessageStartingWith("the list of these 30,000 inputs takes ")
                .hasMessageEndingWith(
                        "may take 2,096,128: make several jobs of them, or put the texts together into fewer"
                                + " files");
    }

    private static JobManifest withInputs(int count) {
        return SampleManifest.of(IntStream.range(0, count)
                .mapToObj(number -> SampleManifest.file("texts/" + number + ".txt", number))
                .toArray(InputFile[]::new));
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
