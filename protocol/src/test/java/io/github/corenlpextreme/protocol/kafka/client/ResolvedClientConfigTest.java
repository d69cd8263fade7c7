package io.github.corenlpextreme.protocol.kafka.client;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ResolvedClientConfigTest {

    private static final String ALLOWED_PROVIDERS = "org.apache.kafka.automatic.config.providers";
    private static final String DIRECTORY = "org.apache.kafka.common.config.provider.DirectoryConfigProvider";
    private static final String LOGIN = "org.apache.kafka.common.security.plain.PlainLoginModule required ";

    @ParameterizedTest
    @ValueSource(
            strings = {
                "username=\"u\" password=hush hush2;",
                "username=\"u\" password=\"hush\"",
                "hush=;",
                "username=\"u\" password=\"hush;",
                "username=\"u\" \"hush\"=\"hush2\" hush3;",
            })
    void doesNotRepeatALoginThatItCannotRead(String login) {
        assertThatThrownBy(() -> config(Map.of("sasl.jaas.config", LOGIN + login)))
                .isInstanceOf(JobKafkaException.class)
                .hasNoCause()
                .hasMessageContaining("sasl.jaas.config")
                .message()
                .doesNotContain("hush");
    }

    @Test
    void refusesAReferenceThatNobodyResolves() {
        assertThatThrownBy(() -> config(Map.of("sasl.jaas.config", "${env:NO_SUCH_LOGIN}")))
                .isInstanceOf(JobKafkaException.class)
                .hasMessageContainingAll("sasl.jaas.config", "${env:NO_SUCH_LOGIN}", "config.providers.env.class");
    }

    @Test
    void resolvesAReferenceToTheEnvironment() {
        String path = System.getenv("PATH");
        Map<String, String> settings = Map.of(
                "config.providers", "env",
                "config.providers.env.class", "org.apache.kafka.common.config.provider.EnvVarConfigProvider",
                "sasl.jaas.config", LOGIN + "username=\"${env:PATH}\" password=\"p\";");

        assertThat(ResolvedClientConfig.userOf(sasl(settings))).contains(path);
    }

    @Test
    void resolvesAReferenceToAFileOfAFolder(@TempDir Path secrets) throws IOException {
        Files.writeString(secrets.resolve("user"), "alice");
        Files.writeString(secrets.resolve("password"), "hush");

        ResolvedClientConfig config = config(ofFolder(secrets));

        assertThat(ResolvedClientConfig.userOf(sasl(ofFolder(secrets)))).contains("alice");
        assertThat(config.reason(new IllegalStateException("not hush")))
                .isEqualTo("not hush"); // nothing is a secret but what is a setting of its own
    }

    @Test
    void refusesAReferenceToAFileThatTheFolderHasNot(@TempDir Path secrets) {
        assertThatThrownBy(() -> config(ofFolder(secrets)))
                .isInstanceOf(JobKafkaException.class)
                .hasMessageContainingAll("sasl.jaas.config", "${dir:" + secrets + ":user}");
    }

    @Test
    void aReferenceDoesNotLeadOutOfTheFolderByItsName(@TempDir Path secrets) throws IOException {
        Path inside = Files.createDirectory(secrets.resolve("inside"));
        Files.writeString(secrets.resolve("outside"), "alice");
        Map<String, String> settings = new HashMap<>(ofFolder(inside));
        settings.put("sasl.jaas.config", LOGIN + "username=\"${dir:" + inside + ":../outside}\" password=\"p\";");

        assertThatThrownBy(() -> config(settings)).isInstanceOf(JobKafkaException.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"none", "org.apache.kafka.common.config.provider.FileConfigProvider"})
    void usesNoProviderThatTheOperatorHasSwitchedOff(String allowed, @TempDir Path secrets) throws IOException {
        Files.writeString(secrets.resolve("user"), "alice");
        Files.writeString(secrets.resolve("password"), "hush");
        System.setProperty(ALLOWED_PROVIDERS, allowed);
        try {
            assertThatThrownBy(() -> config(ofFolder(secrets)))
                    .isInstanceOf(JobKafkaException.class)
                    .hasMessageContaining("DirectoryConfigProvider")
                    .message()
                    .doesNotContain("hush");
        } finally {
            System.clearProperty(ALLOWED_PROVIDERS);
        }
    }

    @Test
    void usesAProviderThatTheOperatorHasAllowed(@TempDir Path secrets) throws IOException {
        Files.writeString(secrets.resolve("user"), "alice");
        Files.writeString(secrets.resolve("password"), "hush");
        System.setProperty(ALLOWED_PROVIDERS, DIRECTORY);
        try {
            assertThat(ResolvedClientConfig.userOf(sasl(ofFolder(secrets)))).contains("alice");
        } finally {
            System.clearProperty(ALLOWED_PROVIDERS);
        }
    }

    private static Map<String, String> ofFolder(Path secrets) {
        String user = "${dir:" + secrets + ":user}";
        String password = "${dir:" + secrets + ":password}";
        return Map.of(
                "config.providers",
                "dir",
                "config.providers.dir.class",
                DIRECTORY,
                "sasl.jaas.config",
                LOGIN + "username=\"" + user + "\" password=\"" + password + "\";");
    }

    @Test
    void tellsTheUserOfALogin() {
        ClientSettings settings = sasl(Map.of("sasl.jaas.config", LOGIN + "username=\"alice\" password=\"p\";"));

        assertThat(ResolvedClientConfig.userOf(settings)).contains("alice");
        assertThat(ResolvedClientConfig.userOf(new ClientSettings("here:9092", Map.of())))
                .isEmpty();
        assertThat(ResolvedClientConfig.userOf(sasl(Map.of("sasl.jaas.config", "garbled"))))
                .isEmpty();
    }

    @Test
    void hidesSecretsInWhatOthersSay() {
        ResolvedClientConfig config = ResolvedClientConfig.of(
                new ClientSettings("here:9092", Map.of("ssl.truststore.password", "hush", "ssl.key.password", " ")));

        String reason = config.reason(new IllegalStateException("outer", new IllegalArgumentException("no hush here")));

        assertThat(reason).isEqualTo("outer: no [hidden] here");
    }

    private static ResolvedClientConfig config(Map<String, String> settings) {
        return ResolvedClientConfig.of(sasl(settings));
    }

    private static ClientSettings sasl(Map<String, String> settings) {
        Map<String, String> all = new HashMap<>(settings);
        all.put("security.protocol", "SASL_PLAINTEXT");
        all.put("sasl.mechanism", "PLAIN");
        return new ClientSettings("here:9092", all);
    }
}
