package io.github.corenlpextreme.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.corenlpextreme.testkit.broker.TestBroker;
import java.nio.file.Files;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** What a job has left on Kafka is annotated and retried again, with kills in the middle. */
@Timeout(300)
@Tag("gate")
class ReplayIT extends ReplayStory {

    ReplayIT(TestBroker broker) {
        super(broker);
    }

    @Test
    void theChunksOfAFinishedRunAreAnnotatedInAnotherWay() throws Exception {
        run("run", "input.txt", "--job=plain", "--annotators=tokenize", "--chunk-size=2000", "--keep-topics");
        byte[] plain = Files.readAllBytes(folder.resolve("input.txt.jsonl"));
        String[] words = {
            "reannotate",
            "plain",
            "--state-dir=input.txt.jsonl.state",
            "--annotators=tokenize,pos,lemma",
            "-o=better.jsonl",
            "--threads=1"
        };

        try (Program killed = start(words)) {
            until(() -> size("better.jsonl.incomplete") > 0);
            killed.signal("KILL");
            killed.exitCode();
            until(() -> killed.children().isEmpty());
        }
        assertThat(folder.resolve("better.jsonl")).doesNotExist();
        Program again = run(words);

        assertThat(again.err()).contains(" replays job plain", "resuming job plain-");
        assertThat(folder.resolve("better.jsonl")).hasBinaryContent(ReferenceRun.of("input.txt", text));
        assertThat(folder.resolve("input.txt.jsonl")).hasBinaryContent(plain);
        run("rewrite", "plain", "--state-dir=input.txt.jsonl.state", "-o=plain.jsonl");
        assertThat(folder.resolve("plain.jsonl")).hasBinaryContent(plain);
    }

    @Test
    void twoJobsOverTheSameChunksShareOneFleet() throws Exception {
        run("run", "input.txt", kafka, "--job=both", "--chunk-size=2000", "--lanes=3", "--keep-topics");
        long chunks = broker.records("both.chunks", 3);
        String[] elsewhere = {"reannotate", "both", kafka, "--input-root=.", "--workers=0"};

        try (Program one = start(with(elsewhere, "--job=one", "-P", "pos.maxlen=500", "-o=one.jsonl"));
                Program two = start(with(elsewhere, "--job=two", "--format=tokens", "-o=two.tokens"))) {
            until(() -> broker.topics().containsAll(List.of("one.results", "two.results")));
            Set<String> worked = new HashSet<>();
            while (one.isAlive() || two.isAlive()) {
                worked.add(liveOnce(one, two));
            }
            assertThat(one.exitCode()).as(one.err()).isZero();
            assertThat(two.exitCode()).as(two.err()).isZero();
            assertThat(worked).contains("one", "two");
        }
        run("run", "input.txt", "--format=tokens", "-o=expected.tokens");

        assertThat(folder.resolve("one.jsonl")).hasBinaryContent(ReferenceRun.of("input.txt", text));
        assertThat(folder.resolve("two.tokens"))
                .hasBinaryContent(Files.readAllBytes(folder.resolve("expected.tokens")));
        assertThat(broker.records("both.chunks", 3)).isEqualTo(chunks);
        assertThat(broker.topics()).noneMatch(topic -> topic.startsWith("one.") || topic.startsWith("two."));
    }

    /** A worker's life in a fleet that is shared by both jobs; returns on which of them it worked. */
    private String liveOnce(Program one, Program two) throws Exception {
        String[] worker = {"worker", "--job=one,two", kafka, "--input-root=.", "--threads=1", "--max-tasks=40"};
        try (Program life = Program.start(folder, SMALL, Map.of("WORKER_ID", "shared"), worker)) {
            until(() -> !life.isAlive() || !(one.isAlive() || two.isAlive()));
            return life.err().contains("worker shared of job one;") ? "one" : "two";
        }
    }

    /** Long lines are quarantined, those of many tokens degraded; both are done again, and no others. */
    @Test
    void onlyLinesThatFailedAreRetried() throws Exception {
        runPoorly();
        long documents = broker.records("poor.results", 3);
        String[] retry = {"retry", "poor", kafka, "--job=rich", "--input-root=.", "-o=rich.jsonl", "--keep-topics"};
        String[] words = with(retry, "--max-line-bytes=1MiB", "-P", "pos.maxlen=500", "--threads=1");

        try (Program killed = start(words)) {
            until(() -> broker.records("rich.retried", 3) > 0);
            killed.signal("KILL");
            killed.exitCode();
            until(() -> killed.children().isEmpty());
        }
        assertThat(folder.resolve("rich.jsonl")).doesNotExist();
        run(words);
        run("rewrite", "rich", kafka, "-o=twice.jsonl");

        byte[] expected = ReferenceRun.of("input.txt", text);
        assertThat(Files.readString(folder.resolve("input.txt.jsonl"))).contains("\"error\"", "\"degraded\"");
        assertThat(folder.resolve("rich.jsonl")).hasBinaryContent(expected);
        assertThat(folder.resolve("twice.jsonl")).hasBinaryContent(expected);
        assertThat(broker.records("rich.retries", 3)).isBetween(100L, 1400L);
        assertThat(broker.records("poor.results", 3)).isEqualTo(documents);
        assertThat(run("verify", "rich.jsonl", "--input=input.txt").err())
                .contains(" 0 lines quarantined, 0 degraded", "its input is the one that was annotated");
    }

    private void runPoorly() throws Exception {
        String[] poor = {"run", "input.txt", kafka, "--job=poor", "--chunk-size=2000", "--lanes=3", "--keep-topics"};
        run(with(poor, "--max-line-bytes=100", "--max-quarantined=9999", "-P", "pos.maxlen=12"));
    }
}
