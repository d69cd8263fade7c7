package io.github.corenlpextreme.e2e;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.github.corenlpextreme.e2e.Failpoints.Then;
import io.github.corenlpextreme.e2e.Failpoints.Trap;
import io.github.corenlpextreme.testkit.broker.BrokerExtension;
import io.github.corenlpextreme.testkit.broker.TestBroker;
import io.github.corenlpextreme.testkit.faults.CoversFault;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/** One byte of an input changes while its job is interrupted; size and time stay. */
@Tag("gate")
@ExtendWith(BrokerExtension.class)
class FlippedByteIT {

    private static final String[] RUN = {
        "run",
        "input.txt",
        "--annotators=tokenize",
        "--chunk-size=20000",
        "--lanes=4",
        "--max-line-bytes=1000",
        "--max-quarantined=99"
    };

    private static final int SAMPLED = 256 << 10; // bytes of a block
    private static final int GAPS = 15; // between the first of these blocks and the last

    @TempDir
    private Path folder;

    private final Random random = new Random();
    private Path input = Path.of("");
    private Path original = Path.of("");
    private FileTime time = FileTime.fromMillis(0);

    /** Larger than what is hashed as a whole, most of it in lines that are too long, so that it is soon annotated. */
    @BeforeEach
    void writeInput() throws IOException {
        ByteArrayOutputStream text = new ByteArrayOutputStream();
        for (int part = 0; part < 60; part++) {
            text.writeBytes(Texts.lines(part, 60));
            text.writeBytes(("." + "x".repeat(100_000) + "\n").getBytes(UTF_8));
        }
        input = Files.write(folder.resolve("input.txt"), text.toByteArray());
        original = Files.copy(input, folder.resolve("original.txt"));
        time = Files.getLastModifiedTime(input);
    }

    @Test
    @CoversFault({27, 56})
    void isRefusedOrTheLedgerSaysWhichByteWasAnnotated() throws Exception {
        interrupt();

        long sampled = random.nextInt(SAMPLED);
        flip(sampled);
        assertThatTheRunRefuses();
        flip(sampled);
        putACopyInItsPlace();

        long unsampled = unsampled();
        flip(unsampled);
        try (Program again = Program.run(folder, RUN)) {
            if (again.exitCode() == 4) {
                assertThat(again.err()).contains("input.txt was changed while the job was at work: bytes ");
                return;
            }
            assertThat(again.exitCode()).as(again.err()).isZero();
            assertThat(again.err()).contains("resuming job");
        }
        assertThat(List.of(verify(input), verify(original)))
                .as("byte %d", unsampled)
                .containsExactlyInAnyOrder(0, 4);
    }

    @Test
    @CoversFault(56)
    void isRefusedByTheWriterWhenATaskIsReadAgain(TestBroker broker) throws Exception {
        // given: a worker that died when it had published the documents of some lines, but not of the whole chunk
        String kafka = "--bootstrap-servers=" + broker.bootstrapServers();
        Program.run(
                folder,
                "producer",
                "input.txt",
                "--job=flipped",
                kafka,
                "--annotators=tokenize",
                "--lanes=1",
                "--chunk-size=400000",
                "--max-line-bytes=1000");
        String[] worker = {"worker", "--job=flipped", kafka, "--input-root=.", "--threads=1", "--max-tasks=0"};
        long annotated = unsampledLetter();
        int published = 30 + lineFeedsBefore(annotated);
        Failpoints failpoints =
                Failpoints.lay(folder, List.of(new Trap(FailpointSite.WORKER_AFTER_SEND, published, Then.HALT)));
        try (Program dying = Program.start(folder, List.of(), failpoints.environment(), worker)) {
            assertThat(dying.exitCode()).as(dying.err()).isEqualTo(137);
        }

        // when: a byte of these lines changes before another worker repeats the chunk
        flip(annotated);

        // then
        try (Program second = Program.start(folder, worker);
                Program writer = Program.run(
                        folder, "writer", "--job=flipped", kafka, "-o", "out.jsonl", "--max-quarantined=99")) {
            assertThat(writer.exitCode()).as(writer.err()).isEqualTo(4);
            assertThat(writer.err()).contains("input.txt was changed while the job was at work: bytes ");
            assertThat(second.isAlive()).isTrue();
        }
        assertThat(folder.resolve("out.jsonl")).doesNotExist();
    }

    private void interrupt() throws Exception {
        try (Program program = Program.start(folder, RUN)) {
            Path incomplete = folder.resolve("input.txt.jsonl.incomplete");
            await().atMost(Duration.ofMinutes(2))
                    .pollInterval(Duration.ofMillis(20))
                    .until(() -> !program.isAlive() || Files.exists(incomplete) && Files.size(incomplete) > 0);
            program.signal("KILL");
            assertThat(program.exitCode()).isEqualTo(137);
            await().atMost(Duration.ofMinutes(2)).until(() -> program.children().isEmpty());
        }
    }

    private void assertThatTheRunRefuses() throws Exception {
        try (Program refused = Program.run(folder, RUN)) {
            assertThat(refused.exitCode()).as(refused.err()).isEqualTo(4);
            assertThat(refused.errLines())
                    .last()
                    .asString()
                    .contains("input.txt has changed", "its size is the same, its content is not", "--force");
        }
    }

    private void flip(long at) throws IOException {
        try (RandomAccessFile file = new RandomAccessFile(input.toFile(), "rw")) {
            file.seek(at);
            int old = file.read();
            file.seek(at);
            file.write(old ^ 4); // neither makes nor breaks a line ending here
        }
        Files.setLastModifiedTime(input, time);
    }

    /** Another file, at another time. */
    private void putACopyInItsPlace() throws IOException {
        Path copy = Files.copy(input, folder.resolve("copy.txt"));
        Files.setLastModifiedTime(copy, FileTime.fromMillis(1));
        Files.move(copy, input, StandardCopyOption.REPLACE_EXISTING);
        time = FileTime.fromMillis(1);
    }

    private long unsampled() throws IOException {
        long size = Files.size(input);
        List<Long> begins = IntStream.range(0, GAPS)
                .mapToObj(block -> (size - SAMPLED) * block / GAPS + SAMPLED + 1)
                .toList();
        long length = (size - SAMPLED) / GAPS - SAMPLED - 2;
        return begins.get(random.nextInt(GAPS)) + random.nextInt((int) length);
    }

    /** The first one behind the first block that is sampled, in a line that is annotated. */
    private int unsampledLetter() throws IOException {
        byte[] text = Files.readAllBytes(input);
        int at = SAMPLED + 1;
        while (text[at] == 'x' || !Character.isLowerCase(text[at])) {
            at++;
        }
        return at;
    }

    private int lineFeedsBefore(long end) throws IOException {
        byte[] text = Files.readAllBytes(input);
        return (int)
                IntStream.range(0, (int) end).filter(at -> text[at] == '\n').count();
    }

    private int verify(Path against) throws Exception {
        try (Program program = Program.run(folder, "verify", "input.txt.jsonl", "--input=" + against)) {
            int exitCode = program.exitCode();
            if (exitCode == 4) {
                assertThat(program.err()).contains("has changed since: bytes ", "are not the ones that were annotated");
            }
            return exitCode;
        }
    }
}
