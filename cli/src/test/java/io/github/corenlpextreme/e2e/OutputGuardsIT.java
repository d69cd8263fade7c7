package io.github.corenlpextreme.e2e;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import io.github.corenlpextreme.testkit.broker.BrokerExtension;
import io.github.corenlpextreme.testkit.broker.TestBroker;
import io.github.corenlpextreme.testkit.faults.CoversFault;
import io.github.corenlpextreme.testkit.faults.TestMount;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Arrays;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * What a user does to an unfinished output, to its state or to the disk below it: either the writer goes on
 * to the same bytes, or it says what is wrong, leaves all as it is, and goes on once that is put right.
 */
@ExtendWith(BrokerExtension.class)
@Timeout(180)
class OutputGuardsIT {

    @TempDir
    private static Path common;

    private static HalfWrittenJob job;

    @TempDir
    private Path folder;

    private Path place;
    private Path output;

    @BeforeAll
    static void writeHalf(TestBroker broker) throws Exception {
        job = HalfWrittenJob.make(common, broker);
    }

    @BeforeEach
    void copy() throws IOException {
        place = job.copyTo(folder.resolve("place"));
        output = place.resolve("out.jsonl");
    }

    @Test
    void whatWasLeftIsHalfAnOutput() throws Exception {
        assertThat(Files.size(incomplete())).isBetween(1L, job.expected().length - 1L);
        assertThatItGoesOn();
    }

    /** What can be done to the files of an unfinished output. */
    enum Damage {
        LOST_TAIL("bytes, but", "changed from outside") {
            @Override
            void doTo(Path place) throws IOException {
                Path text = place.resolve("out.jsonl.incomplete");
                Files.write(text, Arrays.copyOf(Files.readAllBytes(text), (int) Files.size(text) - 100));
            }
        },
        EDITED("are not what was written", "changed from outside") {
            @Override
            void doTo(Path place) throws IOException {
                try (RandomAccessFile file = new RandomAccessFile(
                        place.resolve("out.jsonl.incomplete").toFile(), "rw")) {
                    file.seek(file.length() - 50);
                    int old = file.read();
                    file.seek(file.length() - 50);
                    file.write(old ^ 1);
                }
            }
        },
        DELETED("has 0 bytes, but", "changed from outside") {
            @Override
            void doTo(Path place) throws IOException {
                Files.delete(place.resolve("out.jsonl.incomplete"));
            }
        },
        LEDGER_EDITED("ledger", "changed from outside") {
            @Override
            void doTo(Path place) throws IOException {
                Path ledger = place.resolve("out.jsonl.ledger.jsonl.incomplete");
                byte[] rows = Files.readAllBytes(ledger);
                rows[rows.length / 2] ^= 1;
                Files.write(ledger, rows);
            }
        },
        STATE_EDITED("checkpoint.json", "cannot be used") {
            @Override
            void doTo(Path place) throws IOException {
                Path state = place.resolve("out.jsonl.state/checkpoint.json");
                Files.writeString(state, Files.readString(state).replace("\"position\"", "\"positron\""));
            }
        },
        STATE_OF_AN_EARLIER_RELEASE("is of version 1, written by another release") {
            @Override
            void doTo(Path place) throws IOException {
                Path state = place.resolve("out.jsonl.state/checkpoint.json");
                Files.writeString(state, Files.readString(state).replace("\"v\" : 2", "\"v\" : 1"));
            }
        };

        private final String[] mentioned;

        Damage(String... mentioned) {
            this.mentioned = mentioned;
        }

        abstract void doTo(Path place) throws IOException;
    }

    @ParameterizedTest
    @EnumSource
    @CoversFault({17, 19})
    void damageIsRefusedAndTheRightFilesPutBackAreGoneOnWith(Damage damage) throws Exception {
        damage.doTo(place);

        CommandResult refused = write();

        assertThat(refused.exitCode()).as(refused.err()).isEqualTo(1);
        assertThat(refused.err()).hasLineCount(1).contains(damage.mentioned).contains("--force");
        assertThat(output).doesNotExist();
        job.copyTo(place);
        assertThatItGoesOn();
    }

    @Test
    @CoversFault({17, 19})
    void damageCanBeDroppedWithForce() throws Exception {
        Damage.EDITED.doTo(place);

        CommandResult forced = CommandResult.inThisJvm(job.words(place, "--force"));

        assertThat(forced.exitCode()).as(forced.err()).isZero();
        assertThat(output).hasBinaryContent(job.expected());
    }

    @Test
    @CoversFault({16, 19})
    void whatStandsBehindTheCheckpointIsCutOff() throws Exception {
        Files.writeString(incomplete(), "not ours\n", StandardOpenOption.APPEND);
        Files.writeString(place.resolve("out.jsonl.ledger.jsonl.incomplete"), "nor this\n", StandardOpenOption.APPEND);

        assertThatItGoesOn();
    }

    @Test
    @CoversFault(21)
    void aStateFolderOfAnotherJobIsRefused() throws Exception {
        Path state = place.resolve("out.jsonl.state/job.json");
        Files.writeString(state, Files.readString(state).replace("\"half\"", "\"other\""));

        CommandResult refused = write();

        assertThat(refused.exitCode()).as(refused.err()).isEqualTo(5);
        assertThat(refused.err()).hasLineCount(1).contains("holds the unfinished job other", "--force");
        job.copyTo(place);
        assertThatItGoesOn();
    }

    @Test
    @CoversFault(20)
    void aFullDiskEndsTheWriterAndWithRoomItGoesOn() throws Exception {
        assumeThat(TestMount.obstacle()).isEmpty();
        Path small = Files.createDirectory(folder.resolve("small"));
        try (TestMount disk = TestMount.disk(small, 30)) {
            job.copyTo(small);
            disk.fillUpTo(256 * 1024);

            CommandResult full = CommandResult.inThisJvm(job.words(small));

            assertThat(full.exitCode()).as(full.err()).isEqualTo(1);
            assertThat(full.err())
                    .hasLineCount(1)
                    .contains("No space left on device", small.toString(), "make room", "start again");
            assertThat(small.resolve("out.jsonl")).doesNotExist();
            disk.free();
            CommandResult again = CommandResult.inThisJvm(job.words(small));
            assertThat(again.exitCode()).as(again.err()).isZero();
            assertThat(small.resolve("out.jsonl")).hasBinaryContent(job.expected());
            assertThat(CommandResult.inThisJvm(
                                    "verify", small.resolve("out.jsonl").toString())
                            .exitCode())
                    .isZero();
        }
    }

    @Test
    @CoversFault(21)
    void aFolderThatCannotBeWrittenIsRefusedBeforeAnyWork() throws Exception {
        assumeThat(TestMount.obstacle()).isEmpty();
        Path fresh = Files.createDirectory(folder.resolve("fresh"));
        TestMount readOnly = TestMount.readOnly(fresh);
        CommandResult refused;
        try {
            refused = CommandResult.inThisJvm(job.words(fresh));
        } finally {
            readOnly.close();
        }

        assertThat(refused.exitCode()).as(refused.err()).isEqualTo(2);
        assertThat(refused.err()).hasLineCount(1).contains(fresh.toString(), "is not writable", "-o");
        assertThat(fresh).isEmptyDirectory();
        CommandResult again = CommandResult.inThisJvm(job.words(fresh));
        assertThat(again.exitCode()).as(again.err()).isZero();
        assertThat(fresh.resolve("out.jsonl")).hasBinaryContent(job.expected());
    }

    private void assertThatItGoesOn() throws Exception {
        CommandResult again = write();
        assertThat(again.exitCode()).as(again.err()).isZero();
        assertThat(output).hasBinaryContent(job.expected());
        assertThat(CommandResult.inThisJvm("verify", output.toString()).exitCode())
                .isZero();
    }

    private CommandResult write() throws Exception {
        return CommandResult.inThisJvm(job.words(place));
    }

    private Path incomplete() {
        return place.resolve("out.jsonl.incomplete");
    }
}
