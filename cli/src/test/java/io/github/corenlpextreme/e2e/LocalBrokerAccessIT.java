package io.github.corenlpextreme.e2e;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.common.errors.SaslAuthenticationException;
import org.apache.kafka.common.errors.TimeoutException;
import org.apache.kafka.common.errors.UnsupportedSaslMechanismException;
import org.apache.kafka.common.errors.UnsupportedVersionException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/**
 * The Kafka of a run, as another user of the machine sees it: every port that the run and its workers open, every word
 * of their command lines and environments, every file. The secrets are taken from the memory of the process.
 */
@Timeout(240)
class LocalBrokerAccessIT {

    private static final Duration PATIENCE = Duration.ofMinutes(2);
    private static final Pattern SECRET =
            Pattern.compile("LoginModule required username=\"corenlp-extreme\" password=\"([\\w-]{43})\"");
    private static final String[] RUN = {
        "run", "input.txt", "-v", "--keep-topics", "--annotators=tokenize", "--chunk-size=2000", "--threads=1"
    };

    @TempDir
    private Path folder;

    @TempDir
    private Path memory;

    @Test
    void noPortLetsAnotherClientInAndNoTraceHoldsTheSecret() throws Exception {
        byte[] text = Texts.lines(16, 5000);
        Files.write(folder.resolve("input.txt"), text);
        Set<String> secrets = new TreeSet<>();
        try (Program program = Program.start(folder, RUN)) {
            awaitOutput(program);
            List<ProcessHandle> workers = program.children();
            signal("STOP", workers); // so that the run does not end under the attack

            secrets.addAll(secretsOf(program));
            assertThat(secrets)
                    .as("one for the run itself, one for its workers")
                    .hasSize(2);
            assertWordsWithout(secrets, program);
            attack(program);
            program.signal("KILL");
            signal("KILL", workers);
            program.exitCode();
            await().atMost(PATIENCE).until(() -> workers.stream().noneMatch(ProcessHandle::isAlive));
        }

        try (Program again = Program.start(folder, RUN)) {
            awaitSecondStart(again);
            Set<String> fresh = secretsOf(again);
            assertThat(fresh).hasSize(2).doesNotContainAnyElementsOf(secrets);
            secrets.addAll(fresh);
            assertThat(again.exitCode()).as(again.err()).isZero();
        }

        assertThat(folder.resolve("input.txt.jsonl")).hasBinaryContent(ReferenceRun.ofTokens("input.txt", text));
        assertThat(filesWith(secrets)).isEmpty();
    }

    private static void signal(String name, List<ProcessHandle> processes) throws IOException, InterruptedException {
        for (ProcessHandle process : processes) {
            new ProcessBuilder("kill", "-" + name, Long.toString(process.pid()))
                    .start()
                    .waitFor();
        }
    }

    private static void assertWordsWithout(Set<String> secrets, Program program) throws IOException {
        List<ProcessTraces> processes = ProcessTraces.of(program);
        assertThat(processes).as("the run and a worker at least").hasSizeGreaterThan(1);
        for (ProcessTraces process : processes) {
            assertThat(process.words()).contains("java", "PATH=").doesNotContain(secrets);
        }
    }

    /** The workers open no port, the run one for clients and one for the controller. */
    private static void attack(Program program) throws IOException {
        List<Integer> ports = new ArrayList<>();
        for (ProcessTraces process : ProcessTraces.of(program)) {
            ports.addAll(process.ports());
        }
        assertThat(ports).hasSize(2);
        for (int port : ports) {
            assertRefused(port, Map.of(), TimeoutException.class, UnsupportedVersionException.class);
            for (String mechanism : List.of("PLAIN", "SCRAM-SHA-256")) {
                assertRefused(
                        port,
                        guess(mechanism),
                        SaslAuthenticationException.class,
                        UnsupportedSaslMechanismException.class);
            }
        }
    }

    private static Map<String, Object> guess(String mechanism) {
        String module = mechanism.equals("PLAIN") ? "plain.Plain" : "scram.Scram";
        return Map.of(
                "security.protocol",
                "SASL_PLAINTEXT",
                "sasl.mechanism",
                mechanism,
                "sasl.jaas.config",
                "org.apache.kafka.common.security." + module
                        + "LoginModule required username=\"corenlp-extreme\" password=\"guess\";");
    }

    /** A port of one kind may not know the requests of the other; on an open port one of the two is answered. */
    private static void assertRefused(int port, Map<String, Object> login, Class<?>... refusals) {
        for (String kind : List.of("bootstrap.servers", "bootstrap.controllers")) {
            Map<String, Object> settings = new HashMap<>(login);
            settings.put(kind, "127.0.0.1:" + port);
            if (login.isEmpty()) { // there is no answer to wait for
                settings.put("default.api.timeout.ms", "1500");
                settings.put("request.timeout.ms", "1000");
            }
            try (Admin admin = Admin.create(settings)) {
                assertThatThrownBy(() -> admin.describeCluster().nodes().get())
                        .as("%s %d %s", kind, port, login)
                        .cause()
                        .isInstanceOfAny(refusals);
            }
        }
    }

    /** Looked for in all that lies on the heap. */
    private Set<String> secretsOf(Program program) throws IOException, InterruptedException {
        Path dump = memory.resolve("dump" + System.nanoTime());
        Path found = memory.resolve("found");
        Process jcmd = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "jcmd").toString(),
                        Long.toString(program.pid()),
                        "GC.heap_dump",
                        dump.toString())
                .redirectErrorStream(true)
                .redirectOutput(memory.resolve("jcmd.out").toFile())
                .start();
        assertThat(jcmd.waitFor())
                .as(Files.readString(memory.resolve("jcmd.out")))
                .isZero();
        new ProcessBuilder("grep", "-a", "-o", "-E", SECRET.pattern().replace("\\w", "A-Za-z0-9_"), dump.toString())
                .redirectOutput(found.toFile())
                .start()
                .waitFor();
        Files.delete(dump);
        Set<String> secrets = new TreeSet<>();
        Matcher matcher = SECRET.matcher(Files.readString(found, ISO_8859_1));
        while (matcher.find()) {
            secrets.add(matcher.group(1));
        }
        return secrets;
    }

    private List<Path> filesWith(Set<String> secrets) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            List<Path> all = files.filter(Files::isRegularFile).toList();
            assertThat(all).anyMatch(file -> file.endsWith("corenlp-extreme.log"));
            List<Path> with = new ArrayList<>();
            for (Path file : all) {
                String content = new String(Files.readAllBytes(file), UTF_8);
                if (secrets.stream().anyMatch(content::contains)) {
                    with.add(file);
                }
            }
            return with;
        }
    }

    private void awaitOutput(Program program) {
        Path incomplete = folder.resolve("input.txt.jsonl.incomplete");
        await().atMost(PATIENCE)
                .pollInterval(Duration.ofMillis(20))
                .until(() -> !program.isAlive() || Files.exists(incomplete) && Files.size(incomplete) > 0);
        assertThat(program.isAlive()).isTrue();
    }

    /** Until the log has the broker's second start. */
    private void awaitSecondStart(Program program) {
        Path log = folder.resolve("input.txt.jsonl.state").resolve("corenlp-extreme.log");
        await().atMost(PATIENCE)
                .pollInterval(Duration.ofMillis(20))
                .until(() -> !program.isAlive() || Files.readString(log).split("embedded broker started").length > 2);
        assertThat(program.isAlive()).isTrue();
    }
}
