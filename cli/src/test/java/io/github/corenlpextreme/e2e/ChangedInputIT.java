package io.github.corenlpextreme.e2e;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.github.corenlpextreme.testkit.broker.BrokerExtension;
import io.github.corenlpextreme.testkit.broker.TestBroker;
import io.github.corenlpextreme.testkit.faults.CoversFault;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.util.Locale;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** An input changes under a worker: it ends at the next chunk, and goes on when the input is put back. */
@Tag("gate")
@ExtendWith(BrokerExtension.class)
@Timeout(180)
class ChangedInputIT {

    private static final int LANES = 2;

    @TempDir
    private Path folder;

    private final TestBroker broker;

    ChangedInputIT(TestBroker broker) {
        this.broker = broker;
    }

    /** What can be done to an input. */
    enum Change {
        TRUNCATED(4, "has changed") {
            @Override
            void doTo(Path input) throws IOException {
                try (RandomAccessFile file = new RandomAccessFile(input.toFile(), "rw")) {
                    file.setLength(file.length() / 2);
                }
            }
        },
        GROWN(4, "has changed") {
            @Override
            void doTo(Path input) throws IOException {
                Files.writeString(input, "One more.\n", StandardOpenOption.APPEND);
            }
        },
        EDITED(4, "has changed") {
            @Override
            void doTo(Path input) throws IOException {
                try (RandomAccessFile file = new RandomAccessFile(input.toFile(), "rw")) {
                    file.write('~');
                }
            }
        },
        REPLACED(4, "has changed") {
            @Override
            void doTo(Path input) throws IOException {
                Path other = input.resolveSibling("other.txt");
                byte[] text = Files.readAllBytes(input);
                text[text.length - 2] ^= 1;
                Files.write(other, text);
                Files.setLastModifiedTime(other, Files.getLastModifiedTime(input));
                Files.move(other, input, StandardCopyOption.REPLACE_EXISTING);
            }
        },
        DELETED(2, "does not exist") {
            @Override
            void doTo(Path input) throws IOException {
                Files.delete(input);
            }
        };

        private final int exitCode;
        private final String mentioned;

        Change(int exitCode, String mentioned) {
            this.exitCode = exitCode;
            this.mentioned = mentioned;
        }

        abstract void doTo(Path input) throws IOException;
    }

    @Test
    void aFileThatAPropertyNamesMustStayTheSameForProducerAndWorker() throws Exception {
        Files.writeString(folder.resolve("input.txt"), "The end.\n");
        Path mapping = Files.writeString(folder.resolve("own.tab"), "The\tARTICLE\n");
        String kafka = "--bootstrap-servers=" + broker.bootstrapServers();
        String[] producer = ("producer input.txt --job=mapping --annotators=regexner -P=regexner.mapping=own.tab "
                        + kafka)
                .split(" ");
        assertThat(Program.run(folder, producer).exitCode()).isZero();

        Files.writeString(mapping, "The\tOTHER\n");

        for (String[] part : new String[][] {
            producer, {"worker", "--job=mapping", kafka, "--input-root=.", "--allow-property=regexner.mapping"}
        }) {
            try (Program program = Program.run(folder, part)) {
                assertThat(program.exitCode()).as(program.err()).isEqualTo(4);
                assertThat(program.err()).contains("own.tab, which a property names,");
            }
        }
    }

    @ParameterizedTest
    @EnumSource
    @CoversFault({27, 28})
    void endsTheWorkerUntilItIsPutBack(Change change) throws Exception {
        String job = change.name().toLowerCase(Locale.ROOT);
        byte[] text = Texts.lines(91, 4000);
        Path input = folder.resolve("input.txt");
        Files.write(input, text);
        Path old = Files.createLink(folder.resolve("old.txt"), input);
        FileTime time = Files.getLastModifiedTime(old);
        String kafka = "--bootstrap-servers=" + broker.bootstrapServers();
        String options = " --annotators=tokenize --chunk-size=1000 --lanes=" + LANES;
        String[] producer = ("producer input.txt --job=" + job + " " + kafka + options).split(" ");
        String[] worker = {"worker", "--job=" + job, kafka, "--input-root=.", "--threads=1", "--quiet"};
        assertThat(Program.run(folder, producer).exitCode()).isZero();

        try (Program reading = Program.start(folder, worker)) {
            await().atMost(Duration.ofMinutes(1)).until(() -> broker.records(job + ".results", LANES) > 0);
            change.doTo(input);
            assertThat(reading.exitCode()).as(reading.err()).isEqualTo(change.exitCode);
            assertThat(reading.errLines()).singleElement().asString().contains("input.txt", change.mentioned);
        }
        Files.write(old, text);
        Files.setLastModifiedTime(old, time);
        Files.move(old, input, StandardCopyOption.REPLACE_EXISTING);
        try (Program again = Program.start(folder, worker);
                Program writer = Program.run(folder, "writer", "--job=" + job, kafka, "-o=out.jsonl")) {
            assertThat(writer.exitCode()).as(writer.err() + again.err()).isZero();
        }
        assertThat(folder.resolve("out.jsonl")).hasBinaryContent(ReferenceRun.ofTokens("input.txt", text));
    }
}
