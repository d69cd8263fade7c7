package io.github.corenlpextreme.e2e;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.github.corenlpextreme.testkit.broker.BrokerExtension;
import io.github.corenlpextreme.testkit.broker.TestBroker;
import io.github.corenlpextreme.writer.packing.SectionNames;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/** The writers of a job of three sections, as processes. */
@ExtendWith(BrokerExtension.class)
class SectionWritersIT {

    private static final int SECTIONS = 3;

    @TempDir
    private Path folder;

    private final byte[] text = Texts.lines(31, 90);

    @BeforeEach
    void writeInput() throws IOException {
        Files.write(folder.resolve("input.txt"), text);
    }

    @Test
    void shareTheSectionsOutAndTakeOverFromOneThatDies(TestBroker broker) throws Exception {
        String[] where = {"--job=shared", "--bootstrap-servers=" + broker.bootstrapServers()};
        publish(where);

        try (Program dying = writer(where);
                Program other = writer(where)) {
            await().atMost(Duration.ofMinutes(1))
                    .untilAsserted(() -> assertThat(dying.err() + other.err())
                            .contains("section 1 of", "section 2 of", "section 3 of"));
            await().atMost(Duration.ofMinutes(1))
                    .untilAsserted(() -> assertThat(List.of(dying.err(), other.err()))
                            .allSatisfy(said -> assertThat(said).contains(" section ")));
            dying.signal("KILL");
            try (Program worker = worker(where)) {
                assertThat(other.exitCode()).as(other.err() + worker.err()).isZero();
            }
        }

        assertThat(sections()).isEqualTo(ReferenceRun.ofTokens("input.txt", text));
        assertThat(Program.run(folder, "verify", "out.jsonl").exitCode()).isZero();
        assertThat(folder.resolve("out.jsonl.state")).doesNotExist();

        try (Program elsewhere = Program.start(folder, words(where, "writer", "-o=other.jsonl"))) {
            assertThat(elsewhere.exitCode()).as(elsewhere.err()).isEqualTo(5);
            assertThat(elsewhere.err()).contains("section 1 of job shared is complete, but another writer has put it");
        }
    }

    @Test
    void eachWriteTheSectionThatIsFixedAndNoTwoTheSame(TestBroker broker) throws Exception {
        String[] where = {"--job=fixed", "--bootstrap-servers=" + broker.bootstrapServers()};
        publish(where);

        try (Program first = writer(where, "--section=1");
                Program rest = writer(where, "--section=2-3")) {
            await().atMost(Duration.ofMinutes(1))
                    .untilAsserted(() -> assertThat(rest.err()).contains("writing section 3"));
            Program second = writer(where, "--section=3");
            assertThat(second.exitCode()).isEqualTo(1);
            assertThat(second.err()).contains("another process is writing section 3");
            try (Program worker = worker(where)) {
                assertThat(first.exitCode()).as(first.err() + worker.err()).isZero();
                assertThat(rest.exitCode()).as(rest.err()).isZero();
            }
        }

        assertThat(sections()).isEqualTo(ReferenceRun.ofTokens("input.txt", text));
        assertThat(Program.run(folder, "verify", "out.jsonl").exitCode()).isZero();
        try (Program again = writer(where, "--section=2")) {
            assertThat(again.exitCode()).as(again.err()).isZero();
        }
    }

    private void publish(String... where) throws Exception {
        Program producer = Program.run(
                folder,
                words(
                        where,
                        "producer",
                        "input.txt",
                        "--annotators=tokenize",
                        "--chunk-size=900",
                        "--sections=3",
                        "--lanes=6"));
        assertThat(producer.exitCode()).as(producer.err()).isZero();
    }

    private Program writer(String[] where, String... more) throws IOException {
        return Program.start(folder, words(where, words(more, "writer", "-o=out.jsonl")));
    }

    private Program worker(String... where) throws IOException {
        return Program.start(folder, words(where, "worker", "--input-root=."));
    }

    private byte[] sections() throws IOException {
        ByteArrayOutputStream all = new ByteArrayOutputStream();
        for (Path section : new SectionNames(folder.resolve("out.jsonl"), SECTIONS).all()) {
            all.write(Files.readAllBytes(section));
        }
        return all.toByteArray();
    }

    private static String[] words(String[] last, String... first) {
        String[] all = Arrays.copyOf(first, first.length + last.length);
        System.arraycopy(last, 0, all, first.length, last.length);
        return all;
    }
}
