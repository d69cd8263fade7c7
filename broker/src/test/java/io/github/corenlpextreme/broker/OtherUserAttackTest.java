package io.github.corenlpextreme.broker;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.kafka.common.message.SaslAuthenticateRequestData;
import org.apache.kafka.common.message.SaslHandshakeRequestData;
import org.apache.kafka.common.protocol.ApiKeys;
import org.apache.kafka.common.protocol.ApiMessage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Another user of the machine, who finds the ports as Linux shows them to all. */
@Timeout(60)
class OtherUserAttackTest {
    private static final Set<ApiKeys> KINDS =
            EnumSet.of(ApiKeys.METADATA, ApiKeys.CREATE_TOPICS, ApiKeys.DESCRIBE_QUORUM, ApiKeys.LIST_GROUPS);

    @TempDir
    private Path others;

    @Test
    void thePortsAreFoundAndDoNotAnswer(@TempDir Path kafka) throws Exception {
        try (EmbeddedBroker broker = EmbeddedBroker.start(kafka)) {
            List<Integer> ports = ListeningPorts.ofThisProcess();

            List<String> seen = new OtherUser(others).attack(attempts(), ports);

            assertThat(ports)
                    .anySatisfy(port -> assertThat(broker.bootstrapServers()).endsWith(":" + port));
            assertThat(seen.contains("uid " + OtherUser.uid())).isEqualTo(!OtherUser.isPossible());
            assertThat(ports).hasSize(2).allSatisfy(port -> {
                assertThat(seen).contains("found " + port);
                assertThat(seen).as("a refusal, and nothing after it").contains(port + " guess 2");
                KINDS.forEach(kind -> assertThat(seen).contains(port + " " + kind + " 0"));
            });
        }
    }

    /** So it is the login that keeps the ports from answering, not the attack that is none. */
    @Test
    void thoseOfAnOpenBrokerAnswer(@TempDir Path kafka) throws Exception {
        try (EmbeddedBroker open = EmbeddedBroker.startOpen(kafka)) {
            String port = open.bootstrapServers().replace("127.0.0.1:", "");

            List<String> seen = new OtherUser(others).attack(attempts(), ListeningPorts.ofThisProcess());

            assertThat(seen).contains(port + " METADATA 1", port + " CREATE_TOPICS 1");
        }
    }

    private static Map<String, String> attempts() {
        Map<String, String> attempts = new HashMap<>();
        for (ApiKeys kind : KINDS) {
            attempts.put(kind.name(), hex(kind, kind.messageType.newRequest()));
        }
        byte[] guess = "\0corenlp-extreme\0guess".getBytes(StandardCharsets.US_ASCII);
        attempts.put(
                "guess",
                String.join(
                        " ",
                        hex(ApiKeys.SASL_HANDSHAKE, new SaslHandshakeRequestData().setMechanism("PLAIN")),
                        hex(ApiKeys.SASL_AUTHENTICATE, new SaslAuthenticateRequestData().setAuthBytes(guess)),
                        attempts.get("METADATA")));
        return attempts;
    }

    private static String hex(ApiKeys kind, ApiMessage content) {
        return HexFormat.of().formatHex(RawRequest.bytes(kind, content));
    }
}
