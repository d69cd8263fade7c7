package io.github.corenlpextreme.broker;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.stream.Stream;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.ScramCredentialInfo;
import org.apache.kafka.clients.admin.ScramMechanism;
import org.apache.kafka.clients.admin.UserScramCredentialUpsertion;
import org.apache.kafka.common.acl.AclBindingFilter;
import org.apache.kafka.common.errors.SaslAuthenticationException;
import org.apache.kafka.common.errors.UnsupportedSaslMechanismException;
import org.apache.kafka.common.protocol.ApiKeys;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Clients without the broker's secret, as another user of the machine could start them, on every port it opens. */
@Timeout(60)
class EmbeddedBrokerAttackTest {
    private static final String LOGIN =
            "org.apache.kafka.common.security.%s.%sLoginModule required" + " username=\"%s\" password=\"%s\";";

    /** What a client asks before it logs in. */
    private static final Set<ApiKeys> BEFORE_LOGIN = EnumSet.of(ApiKeys.API_VERSIONS, ApiKeys.SASL_HANDSHAKE);

    private static final Set<ApiKeys> HARMLESS =
            EnumSet.of(ApiKeys.METADATA, ApiKeys.CREATE_TOPICS, ApiKeys.DESCRIBE_QUORUM, ApiKeys.LIST_GROUPS);

    @TempDir
    private static Path folder;

    private static EmbeddedBroker broker;

    /** A client without the secret. */
    private record Intruder(String name, Map<String, String> settings) {

        @Override
        public String toString() {
            return name;
        }
    }

    @BeforeAll
    static void start() throws Exception {
        broker = EmbeddedBroker.start(folder.resolve("kafka"));
        TestClients.of(broker).createTopic();
        TestClients.of(broker).produce("a document");
    }

    @AfterAll
    static void stop() {
        broker.close();
    }

    @Test
    void opensOnePortForClientsAndOneForTheController() throws Exception {
        assertThat(ListeningPorts.ofThisProcess())
                .hasSize(2)
                .anySatisfy(port -> assertThat(broker.bootstrapServers()).isEqualTo("127.0.0.1:" + port));
    }

    @Test
    void answersNoRequestOfTheProtocolBeforeALogin() throws Exception {
        List<Integer> ports = ListeningPorts.ofThisProcess();

        assertThat(answered(ports, EnumSet.allOf(ApiKeys.class))).isEqualTo(BEFORE_LOGIN);
    }

    /** So it is the login that keeps them from being answered. Some kinds would leave an open broker in ruins. */
    @Test
    void theSameRequestsAreAnsweredByAnOpenBroker() throws Exception {
        List<Integer> before = ListeningPorts.ofThisProcess();
        try (EmbeddedBroker open = EmbeddedBroker.startOpen(folder.resolve("open"))) {
            List<Integer> ports = new ArrayList<>(ListeningPorts.ofThisProcess());
            ports.removeAll(before);

            assertThat(open.clientSettings()).isEmpty();
            assertThat(answered(ports, HARMLESS)).isEqualTo(HARMLESS);
        }
    }

    private static Set<ApiKeys> answered(List<Integer> ports, Set<ApiKeys> kinds) throws IOException {
        List<ApiKeys> valid = kinds.stream().filter(ApiKeys::hasValidVersion).toList();
        List<RawRequest> requests = new ArrayList<>();
        for (int port : ports) {
            for (ApiKeys kind : valid) {
                requests.add(RawRequest.send(port, kind));
            }
        }
        Set<ApiKeys> answered = EnumSet.noneOf(ApiKeys.class);
        for (RawRequest request : requests) {
            if (request.answered()) {
                answered.add(request.kind());
            }
            request.close();
        }
        return answered;
    }

    static Stream<Intruder> intruders() {
        return Stream.of(
                new Intruder("a wrong secret", scram("corenlp-extreme", "0".repeat(43))),
                new Intruder("another user", scram("admin", secret())),
                new Intruder("the anonymous user", scram("ANONYMOUS", "0")),
                new Intruder(
                        "another mechanism",
                        login("PLAIN", LOGIN.formatted("plain", "Plain", "corenlp-extreme", secret()))),
                new Intruder(
                        "another hash",
                        login("SCRAM-SHA-512", LOGIN.formatted("scram", "Scram", "corenlp-extreme", secret()))));
    }

    @ParameterizedTest
    @MethodSource("intruders")
    void refusesALoginThatIsNotItsOwn(Intruder intruder) throws Exception {
        for (int port : ListeningPorts.ofThisProcess()) {
            for (String kind : List.of("bootstrap.servers", "bootstrap.controllers")) {
                Map<String, Object> settings = new HashMap<>(intruder.settings());
                settings.put(kind, "127.0.0.1:" + port);
                try (Admin admin = Admin.create(settings)) {
                    assertThatThrownBy(() -> admin.describeCluster().clusterId().get())
                            .as(kind + " " + port)
                            .isInstanceOf(ExecutionException.class)
                            .cause()
                            .isInstanceOfAny(
                                    SaslAuthenticationException.class, UnsupportedSaslMechanismException.class);
                }
            }
        }
    }

    @Test
    void refusesUsersThatItsMetadataKnow() throws Exception {
        try (Admin own = TestClients.of(broker).admin()) {
            own.alterUserScramCredentials(List.of(new UserScramCredentialUpsertion(
                            "second", new ScramCredentialInfo(ScramMechanism.SCRAM_SHA_256, 4096), "known")))
                    .all()
                    .get();
        }

        refusesALoginThatIsNotItsOwn(new Intruder("a user of the metadata", scram("second", "known")));
    }

    /** Without an authorizer this question is an error. */
    @Test
    void hasNoRightsForOtherUsers() throws Exception {
        try (Admin own = TestClients.of(broker).admin()) {
            assertThat(own.describeAcls(AclBindingFilter.ANY).values().get()).isEmpty();
        }
    }

    @Test
    void hasAnotherSecretAfterEachStart() {
        List<Map<String, String>> first;
        try (EmbeddedBroker other = EmbeddedBroker.start(folder.resolve("other"))) {
            first = List.of(other.clientSettings(), other.workerSettings());
        }

        try (EmbeddedBroker again = EmbeddedBroker.start(folder.resolve("other"))) {
            for (Map<String, String> settings : first) {
                Map<String, String> stale = new HashMap<>(settings);
                stale.put("bootstrap.servers", again.bootstrapServers());
                try (Admin admin = new TestClients(stale).admin()) {
                    assertThatThrownBy(() -> admin.describeCluster().clusterId().get())
                            .hasCauseInstanceOf(SaslAuthenticationException.class);
                }
            }
        }
    }

    /** A broker that has died leaves its port to others, and workers that still try it for a moment. */
    @Test
    void itsWorkersNeitherTellTheSecretToAnotherBrokerNorWorkForIt() throws Exception {
        try (PretendedBroker pretended = new PretendedBroker()) {
            Map<String, String> lost = new HashMap<>(broker.workerSettings());
            lost.put("bootstrap.servers", pretended.bootstrapServers());

            try (Admin admin = new TestClients(lost).admin()) {
                assertThatThrownBy(() -> admin.describeCluster().clusterId().get())
                        .hasCauseInstanceOf(SaslAuthenticationException.class)
                        .hasMessageContaining("server signature");
            }

            assertThat(pretended.heard())
                    .anyMatch(request -> request.startsWith("SASL_AUTHENTICATE"))
                    .noneMatch(request -> request.startsWith("METADATA"))
                    .noneMatch(request -> request.contains(secret()));
        }
    }

    private static Map<String, String> scram(String user, String password) {
        return login("SCRAM-SHA-256", LOGIN.formatted("scram", "Scram", user, password));
    }

    private static Map<String, String> login(String mechanism, String jaas) {
        return Map.of("security.protocol", "SASL_PLAINTEXT", "sasl.mechanism", mechanism, "sasl.jaas.config", jaas);
    }

    private static String secret() {
        return broker.workerSettings().get("sasl.jaas.config").replaceAll(".*password=\"|\".*", "");
    }
}
