package io.github.corenlpextreme.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.corenlpextreme.e2e.AclCommands.Grant;
import io.github.corenlpextreme.testkit.broker.SecuredBroker;
import io.github.corenlpextreme.testkit.faults.CoversFault;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Whole jobs over TLS and passwords with no rights but those of docs/security.md, every part a user of its
 * own; and no secret in anything that a part says, is called by, or leaves behind.
 */
@CoversFault(48)
class SecuredJobIT {

    private static final int REPLACE = 75;

    @TempDir
    private static Path folder;

    private static SecuredBroker broker;
    private static SecuredClients clients;

    @BeforeAll
    static void start() throws IOException {
        broker = SecuredBroker.start(
                Files.createDirectory(folder.resolve("kafka")), List.of("producer", "worker", "writer", "runner"));
        clients = new SecuredClients(broker, Files.createDirectory(folder.resolve("secrets")));
    }

    @AfterAll
    static void stop() {
        broker.close();
    }

    @Test
    void thePartsMakeTheSameOutputWithTheDocumentedRights() throws Exception {
        String job = AclCommands.JOB;
        grant("one job");
        Path place = Files.createDirectory(folder.resolve(job));
        byte[] text = Texts.lines(31, 60);
        Files.write(place.resolve("input.txt"), text);
        Secrecy secrecy = new Secrecy(place);

        secrecy.run(
                0,
                clients.options("producer"),
                "producer",
                "input.txt",
                "--job=" + job,
                "--annotators=tokenize",
                "--chunk-size=1500",
                "-v");
        try (Program writer = secrecy.start(fromFile("writer"), "writer", "--job=" + job, "-o", "out.jsonl", "-v")) {
            String[] worker = {"worker", "--job=" + job, "--input-root=.", "--threads=2", "-v", "--max-tasks=3"};
            secrecy.run(REPLACE, fromEnvironment("worker"), worker);
            worker[worker.length - 1] = "--max-tasks=0";
            try (Program last = secrecy.start(fromEnvironment("worker"), worker)) {
                assertThat(writer.exitCode()).as(writer.err()).isZero();
                last.signal("TERM");
                assertThat(last.exitCode()).as(last.err()).isEqualTo(143);
            }
        }

        assertThat(place.resolve("out.jsonl")).hasBinaryContent(ReferenceRun.ofTokens("input.txt", text));
        secrecy.assertKept();
    }

    @Test
    void aRunNeedsNoMoreThanItsDocumentedRights() throws Exception {
        grant("run");
        Path place = Files.createDirectory(folder.resolve("run"));
        byte[] text = Texts.lines(32, 60);
        Files.write(place.resolve("input.txt"), text);
        Secrecy secrecy = new Secrecy(place);

        secrecy.run(
                0,
                clients.options("runner"),
                "run",
                "input.txt",
                "--job=news-run",
                "--annotators=tokenize",
                "--chunk-size=1500",
                "-v",
                "--workers=2");

        assertThat(place.resolve("input.txt.jsonl")).hasBinaryContent(ReferenceRun.ofTokens("input.txt", text));
        assertThat(secrecy.processes()).as("the run and its workers").isGreaterThan(2);
        secrecy.assertKept();
    }

    private static void grant(String title) throws IOException {
        broker.grant(AclCommands.of(title).stream().map(Grant::binding).toList());
    }

    /** The login in a file of its own, as a mounted secret would be. */
    private static String[] fromFile(String user) throws IOException {
        Path secret = clients.folder().resolve(user + ".secret");
        Files.writeString(secret, "login = " + broker.clientSettings(user).get("sasl.jaas.config"));
        Map<String, String> settings = new HashMap<>(broker.clientSettings(user));
        settings.put("config.providers", "file");
        settings.put("config.providers.file.class", "org.apache.kafka.common.config.provider.FileConfigProvider");
        settings.put("sasl.jaas.config", "${file:" + secret + ":login}");
        return clients.options(user, settings);
    }

    /** The password in the environment of the process; {@link Secrecy} puts it there. */
    private static String[] fromEnvironment(String user) throws IOException {
        Map<String, String> settings = new HashMap<>(broker.clientSettings(user));
        settings.put("config.providers", "env");
        settings.put("config.providers.env.class", "org.apache.kafka.common.config.provider.EnvVarConfigProvider");
        settings.put("sasl.jaas.config", SecuredBroker.loginOf(user, "${env:" + Secrecy.PASSWORD_OF + user + "}"));
        return clients.options(user, settings);
    }
}
