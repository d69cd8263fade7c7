package io.github.corenlpextreme.testkit.broker;

import io.github.corenlpextreme.testkit.process.FreePort;
import io.github.corenlpextreme.testkit.process.JavaCommand;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.concurrent.ExecutionException;
import java.util.stream.Collectors;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.common.acl.AclBinding;

/**
 * A broker in a process of its own that speaks TLS only, lets no client in without a password, and allows
 * nothing that no access control list names. Every user {@code NAME} has the password
 * {@code NAME-secret}; {@code admin} may do everything.
 */
public final class SecuredBroker implements AutoCloseable {

    private static final String HOST = "127.0.0.1";
    private static final String ADMIN = "admin";
    private static final String LOGIN = "org.apache.kafka.common.security.plain.PlainLoginModule required";

    private final int port;
    private final TestCertificates certificates;
    private final Process process;

    private SecuredBroker(int port, TestCertificates certificates, Process process) {
        this.port = port;
        this.certificates = certificates;
        this.process = process;
    }

    /** Starts a broker on an empty folder, and returns when it answers. */
    public static SecuredBroker start(Path folder, List<String> users) {
        try {
            TestCertificates certificates = TestCertificates.make(folder);
            int port = FreePort.any();
            Path file = folder.resolve("server.properties");
            write(file, settings(folder, certificates, port, users));
            java(folder, "kafka.tools.StorageTool", "format", "-t", "4L6g3nShT-eMCtK--X86sw", "-c", file.toString())
                    .waitFor();
            SecuredBroker broker = new SecuredBroker(port, certificates, java(folder, "kafka.Kafka", file.toString()));
            broker.awaitAnswer();
            return broker;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while the broker started", e);
        }
    }

    /** What clients connect to. */
    public String bootstrapServers() {
        return HOST + ":" + port;
    }

    public static String passwordOf(String user) {
        return user + "-secret";
    }

    /** The whole value of {@code sasl.jaas.config} with which this user logs in. */
    public static String loginOf(String user, String password) {
        return LOGIN + " username=\"" + user + "\" password=\"" + password + "\";";
    }

    /** What a user puts into a client's properties file. */
    public Map<String, String> clientSettings(String user) {
        return Map.of(
                "security.protocol",
                "SASL_SSL",
                "sasl.mechanism",
                "PLAIN",
                "sasl.jaas.config",
                loginOf(user, passwordOf(user)),
                "ssl.truststore.location",
                certificates.trustStore().toString(),
                "ssl.truststore.password",
                TestCertificates.TRUST_PASSWORD);
    }

    /** What a user would put there whose trust store knows another authority. */
    public Map<String, String> clientSettingsOfAStranger(String user) {
        Map<String, String> settings = new HashMap<>(clientSettings(user));
        settings.put("ssl.truststore.location", certificates.otherTrustStore().toString());
        return settings;
    }

    /** What the administrator's clients need, server address included. */
    public Map<String, Object> adminSettings() {
        return settingsOf(ADMIN);
    }

    /** What a client of this user needs, server address included. */
    public Map<String, Object> settingsOf(String user) {
        Map<String, Object> settings = new HashMap<>(clientSettings(user));
        settings.put("bootstrap.servers", bootstrapServers());
        return settings;
    }

    /** Adds to the access control lists. */
    public void grant(Collection<AclBinding> bindings) {
        try (Admin admin = Admin.create(adminSettings())) {
            admin.createAcls(bindings).all().get();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while granting", e);
        } catch (ExecutionException e) {
            throw new IllegalStateException("rights not granted", e.getCause());
        }
    }

    /** Takes a right away again. */
    public void revoke(AclBinding binding) {
        try (Admin admin = Admin.create(adminSettings())) {
            admin.deleteAcls(List.of(binding.toFilter())).all().get();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while revoking", e);
        } catch (ExecutionException e) {
            throw new IllegalStateException("right not revoked", e.getCause());
        }
    }

    @Override
    public void close() {
        process.destroyForcibly();
    }

    private void awaitAnswer() throws InterruptedException {
        try (Admin admin = Admin.create(adminSettings())) {
            admin.describeCluster().clusterId().get();
        } catch (ExecutionException e) {
            close();
            throw new IllegalStateException("the secured broker did not start: see broker.log", e.getCause());
        }
    }

    private static Properties settings(Path folder, TestCertificates certificates, int port, List<String> users)
            throws IOException {
        String controller = HOST + ":" + FreePort.any();
        Properties settings = new Properties();
        settings.putAll(certificates.brokerSettings());
        settings.put("process.roles", "broker,controller");
        settings.put("node.id", "1");
        settings.put("log.dirs", folder.resolve("log").toString());
        settings.put("listeners", "CLIENTS://" + HOST + ":" + port + ",CONTROLLER://" + controller);
        settings.put("advertised.listeners", "CLIENTS://" + HOST + ":" + port);
        settings.put("listener.security.protocol.map", "CLIENTS:SASL_SSL,CONTROLLER:SASL_SSL");
        settings.put("inter.broker.listener.name", "CLIENTS");
        settings.put("controller.listener.names", "CONTROLLER");
        settings.put("controller.quorum.voters", "1@" + controller);
        access(settings, users);
        settings.put("auto.create.topics.enable", "false");
        settings.put("offsets.topic.replication.factor", "1");
        settings.put("offsets.topic.num.partitions", "1");
        settings.put("group.initial.rebalance.delay.ms", "0");
        return settings;
    }

    private static void access(Properties settings, List<String> users) {
        settings.put("sasl.enabled.mechanisms", "PLAIN");
        settings.put("sasl.mechanism.inter.broker.protocol", "PLAIN");
        settings.put("sasl.mechanism.controller.protocol", "PLAIN");
        settings.put("listener.name.clients.plain.sasl.jaas.config", logins(users));
        settings.put("listener.name.controller.plain.sasl.jaas.config", logins(List.of()));
        settings.put("authorizer.class.name", "org.apache.kafka.metadata.authorizer.StandardAuthorizer");
        settings.put("super.users", "User:" + ADMIN);
        settings.put("allow.everyone.if.no.acl.found", "false");
    }

    /** The broker's own login, and those it lets in. */
    private static String logins(List<String> users) {
        String own = " username=\"" + ADMIN + "\" password=\"" + passwordOf(ADMIN) + "\"" + entry(ADMIN);
        return LOGIN + own + users.stream().map(SecuredBroker::entry).collect(Collectors.joining()) + ";";
    }

    private static String entry(String user) {
        return " user_" + user + "=\"" + passwordOf(user) + "\"";
    }

    private static Process java(Path folder, String main, String... arguments) throws IOException {
        return new ProcessBuilder(JavaCommand.server(main, arguments))
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(
                        folder.resolve("broker.log").toFile()))
                .start();
    }

    private static void write(Path file, Properties settings) throws IOException {
        try (BufferedWriter writer = Files.newBufferedWriter(file)) {
            settings.store(writer, null);
        }
    }
}
