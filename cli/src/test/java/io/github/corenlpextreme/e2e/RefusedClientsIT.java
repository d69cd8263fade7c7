package io.github.corenlpextreme.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.corenlpextreme.testkit.broker.SecuredBroker;
import io.github.corenlpextreme.testkit.faults.CoversFault;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Clients that a secured broker does not let in: each part says why in one sentence, soon, and no secret. */
@CoversFault(48)
class RefusedClientsIT {

    private static final Duration SOON = Duration.ofSeconds(20);

    @TempDir
    private static Path folder;

    private static SecuredBroker broker;
    private static SecuredClients clients;

    @BeforeAll
    static void start() throws IOException {
        broker = SecuredBroker.start(Files.createDirectory(folder.resolve("kafka")), List.of("user"));
        clients = new SecuredClients(broker, folder);
        Files.writeString(folder.resolve("input.txt"), "A line.\n");
    }

    @AfterAll
    static void stop() {
        broker.close();
    }

    @ParameterizedTest
    @CsvSource({
        "producer, WRONG_PASSWORD",
        "producer, UNKNOWN_AUTHORITY",
        "producer, NO_TLS",
        "producer, PASSWORD_WITHOUT_TLS",
        "producer, GARBLED_LOGIN",
        "producer, NO_LOGIN",
        "producer, UNRESOLVED_REFERENCE",
        "producer, WRONG_STORE_PASSWORD",
        "worker, WRONG_PASSWORD",
        "worker, UNKNOWN_AUTHORITY",
        "worker, NO_TLS",
        "worker, GARBLED_LOGIN",
        "writer, WRONG_PASSWORD",
        "writer, UNKNOWN_AUTHORITY",
        "writer, NO_TLS",
        "writer, GARBLED_LOGIN",
        "run, WRONG_PASSWORD",
        "run, NO_TLS",
    })
    @CoversFault(48)
    void isToldInOneSentenceWhatToCheck(String part, Mistake mistake) throws Exception {
        Map<String, String> settings = mistake.in(broker);
        String[] words = SecuredClients.join(words(part), clients.options("user", settings));
        long begun = System.nanoTime();

        CommandResult ending = CommandResult.inThisJvm(words);

        assertThat(Duration.ofNanos(System.nanoTime() - begun)).isLessThan(SOON);
        assertThat(ending.exitCode()).isEqualTo(1);
        assertThat(ending.err().lines().filter(line -> line.startsWith("corenlp-extreme: ")))
                .singleElement()
                .asString()
                .contains(mistake.mentioned)
                .doesNotContain("unexpected error");
        assertThat(ending.err()).doesNotContain("secret", "wrong-word");
    }

    private static String[] words(String part) {
        String input = folder.resolve("input.txt").toString();
        return switch (part) {
            case "worker" -> new String[] {part, "--job=j", "-v", "--input-root=" + folder};
            case "writer" -> new String[] {part, "--job=j", "-v", "--output=" + folder.resolve("out.jsonl")};
            default -> new String[] {part, "--job=j", "-v", input};
        };
    }

    /** What can be wrong in a properties file, and what the sentence must name. */
    enum Mistake {
        WRONG_PASSWORD("127.0.0.1", "rejects this client", "sasl.jaas.config"),
        UNKNOWN_AUTHORITY("127.0.0.1", "no TLS connection", "ssl.truststore.location"),
        NO_TLS("127.0.0.1", "uses TLS", "security.protocol"),
        PASSWORD_WITHOUT_TLS("127.0.0.1", "uses TLS", "security.protocol"),
        GARBLED_LOGIN("sasl.jaas.config", "LOGIN_MODULE required username="),
        NO_LOGIN("sasl.jaas.config", "is missing"),
        UNRESOLVED_REFERENCE("sasl.jaas.config", "${env:NO_SUCH_VARIABLE}", "config.providers"),
        WRONG_STORE_PASSWORD("trust.p12", "keystore password was incorrect");

        private final String[] mentioned;

        Mistake(String... mentioned) {
            this.mentioned = mentioned;
        }

        Map<String, String> in(SecuredBroker broker) {
            Map<String, String> settings = new HashMap<>(broker.clientSettings("user"));
            switch (this) {
                case WRONG_PASSWORD -> settings.put("sasl.jaas.config", SecuredBroker.loginOf("user", "wrong-word"));
                case UNKNOWN_AUTHORITY -> settings.putAll(broker.clientSettingsOfAStranger("user"));
                case NO_TLS -> settings.clear();
                case PASSWORD_WITHOUT_TLS -> settings.put("security.protocol", "SASL_PLAINTEXT");
                // Kafka's own sentence about this one is: Value not specified for key 'user-secret' in JAAS config
                case GARBLED_LOGIN ->
                    settings.merge("sasl.jaas.config", "", (login, none) -> login.replace("=\"user-s", "=my \"user-s"));
                case NO_LOGIN -> settings.remove("sasl.jaas.config");
                case UNRESOLVED_REFERENCE -> settings.put("sasl.jaas.config", "${env:NO_SUCH_VARIABLE}");
                case WRONG_STORE_PASSWORD -> settings.put("ssl.truststore.password", "wrong-word");
            }
            return settings;
        }
    }
}
