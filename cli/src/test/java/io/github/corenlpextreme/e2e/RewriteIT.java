package io.github.corenlpextreme.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.corenlpextreme.testkit.broker.TestBroker;
import io.github.corenlpextreme.writer.packing.FrameCompression;
import java.io.ByteArrayOutputStream;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** What a job has left on Kafka is written again, with a kill in the middle. */
@Timeout(300)
class RewriteIT extends ReplayStory {

    RewriteIT(TestBroker broker) {
        super(broker);
    }

    @Test
    void aJobIsWrittenOnceMoreWhileItsFirstWriterIsAtWork() throws Exception {
        run("producer", "input.txt", "--job=live", kafka, "--annotators=tokenize", "--chunk-size=2000", "--lanes=3");

        try (Program worker = start("worker", "--job=live", kafka, "--input-root=.", "--threads=1");
                Program writer = start("writer", "--job=live", kafka, "-o=first.jsonl", "--keep-topics")) {
            try (Program rewriting = start("rewrite", "live", kafka, "-o=second.jsonl")) {
                until(() -> size("second.jsonl.incomplete") > 0);
                rewriting.signal("KILL");
                rewriting.exitCode();
            }
            assertThat(folder.resolve("second.jsonl")).doesNotExist();
            try (Program again = start("rewrite", "live", kafka, "-o=second.jsonl")) {
                assertThat(again.exitCode()).as(again.err()).isZero();
                assertThat(again.err()).contains("resuming the output of job live");
            }
            assertThat(writer.exitCode()).as(writer.err() + worker.err()).isZero();
        }
        byte[] expected = ReferenceRun.ofTokens("input.txt", text);
        assertThat(folder.resolve("first.jsonl")).hasBinaryContent(expected);
        assertThat(folder.resolve("second.jsonl")).hasBinaryContent(expected);
        assertThat(folder.resolve("second.jsonl.rewrite")).doesNotExist();
        assertThat(run("verify", "second.jsonl").exitCode()).isZero();
        assertThat(Files.readString(folder.resolve("second.jsonl.manifest.json")))
                .contains("\"topics\" : \"" + kafka.replace('=', ' ') + "\"");
    }

    /** However it was packed before. */
    @Test
    void whatWasWrittenIsWrittenAgainInOtherFiles() throws Exception {
        run("run", "input.txt", "--job=plain", "--annotators=tokenize", "--chunk-size=2000", "--keep-topics");
        byte[] plain = Files.readAllBytes(folder.resolve("input.txt.jsonl"));
        Files.delete(folder.resolve("input.txt.jsonl"));
        String[] run = {"run", "input.txt", "--job=plain", "--annotators=tokenize", "--chunk-size=2000", "--quiet"};
        assertRefused(1, "write it again with 'rewrite'", run);
        run("rewrite", "plain", "--state-dir=input.txt.jsonl.state", "-o=input.txt.jsonl");
        assertThat(folder.resolve("input.txt.jsonl")).hasBinaryContent(plain);
        String[] words = {"rewrite", "plain", "--state-dir=input.txt.jsonl.state", "-o=packed.jsonl"};
        run(with(words, "--compress=zstd", "--split-size=500kB"));
        ByteArrayOutputStream joined = new ByteArrayOutputStream();
        int parts = 0;
        for (; Files.exists(part(parts)); parts++) {
            try (InputStream part = FrameCompression.ZSTD.decompress(Files.newInputStream(part(parts)))) {
                part.transferTo(joined);
            }
        }
        assertThat(parts).isGreaterThan(2);
        assertThat(joined.toByteArray()).isEqualTo(plain);
        assertThat(run("verify", "packed.jsonl").exitCode()).isZero();
        assertRefused(5, "split differently", with(words, "--compress=gzip"));
        run(with(words, "--compress=gzip", "--force"));
        assertThat(part(0)).doesNotExist();
        try (InputStream whole = new GZIPInputStream(Files.newInputStream(folder.resolve("packed.jsonl.gz")))) {
            assertThat(whole.readAllBytes()).isEqualTo(plain);
        }
    }

    private Path part(int number) {
        return folder.resolve(String.format(Locale.ROOT, "packed-%05d.jsonl.zst", number));
    }

    @Test
    void whatCannotBeReplayedIsSaidInOneSentence() throws Exception {
        Files.writeString(folder.resolve("short.txt"), "One line.\n");
        run("run", "short.txt", kafka, "--job=fine", "--lanes=1", "--keep-topics");
        run("producer", "short.txt", kafka, "--job=idle", "--lanes=1");

        assertRefused(2, "job none does not exist", "rewrite", "none", kafka, "-o=x.jsonl");
        assertRefused(2, "add -o PATH", "rewrite", "fine", kafka);
        assertRefused(2, "no Kafka given", "rewrite", "fine", "-o=x.jsonl");
        assertRefused(2, "holds no job", "rewrite", "fine", "--state-dir=.", "-o=x.jsonl");
        assertRefused(2, "--input-root", "reannotate", "fine", kafka, "-o=x.jsonl");
        assertRefused(1, "has not finished", "reannotate", "idle", kafka, "--input-root=.", "-o=x.jsonl");
        assertRefused(1, "has not finished", "retry", "idle", kafka, "--input-root=.", "-o=x.jsonl");
        assertRefused(5, "already exists", "rewrite", "fine", kafka, "-o=short.txt");
        String[] retry = {"retry", "fine", kafka, "--input-root=.", "-o=x.jsonl"};
        assertRefused(2, "is the job that is replayed", with(retry, "--job=fine"));
        assertRefused(5, "already exists and was made from something else", with(retry, "--job=idle", "--force"));
        assertThat(broker.topics()).contains("idle.manifest", "idle.chunks").doesNotContain("idle.retries");
        Files.writeString(folder.resolve("x.jsonl.incomplete"), "another program's");
        assertRefused(5, "another job has begun to write", retry);
        Files.delete(folder.resolve("x.jsonl.incomplete"));

        Program nothing = run("retry", "fine", kafka, "--input-root=.", "-o=x.jsonl");
        assertThat(nothing.err()).contains("nothing to retry");
        assertThat(folder.resolve("x.jsonl")).doesNotExist();
        try (Stream<Path> left = Files.list(folder)) {
            assertThat(left).noneMatch(path -> path.getFileName().toString().startsWith("x.jsonl"));
        }
    }
}
