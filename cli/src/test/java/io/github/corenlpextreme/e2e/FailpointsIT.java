package io.github.corenlpextreme.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.corenlpextreme.e2e.Failpoints.Then;
import io.github.corenlpextreme.e2e.Failpoints.Trap;
import io.github.corenlpextreme.testkit.broker.BrokerExtension;
import io.github.corenlpextreme.testkit.broker.TestBroker;
import io.github.corenlpextreme.testkit.faults.CoversFault;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A run one of whose processes is ended at a named point: at the worst moments there are. */
@Tag("gate")
@ExtendWith(BrokerExtension.class)
class FailpointsIT {

    private static final List<String> FLAGS = List.of("-Xmx512m");
    private static final int KILLED = 137;

    @TempDir
    private Path folder;

    private final TestBroker broker;
    private byte[] text = {};

    FailpointsIT(TestBroker broker) {
        this.broker = broker;
    }

    @BeforeEach
    void writeInput() throws Exception {
        text = Texts.lines(51, 900);
        Files.write(folder.resolve("input.txt"), text);
    }

    @CoversFault({1, 2, 3, 4, 5})
    @ParameterizedTest
    @CsvSource({
        "WORKER_MID_ANNOTATE,  200",
        "WORKER_AFTER_SEND,    100",
        "WORKER_BEFORE_COMMIT, 2",
        "WORKER_IN_COMMIT,     2",
        "WORKER_AFTER_COMMIT,  2"
    })
    void aWorkerThatDiesIsReplacedAndNothingIsLostOrDoubled(FailpointSite place, int pass) throws Exception {
        Failpoints failpoints = Failpoints.lay(folder, List.of(new Trap(place, pass, Then.HALT)));

        try (Program program = Program.start(folder, FLAGS, failpoints.environment(), run(place.name()))) {
            assertThat(program.exitCode()).as(program.err()).isZero();
        }

        assertThat(failpoints.reached(place)).as("%s was reached", place).isTrue();
        assertOutputIsThatOfOnePass();
    }

    @CoversFault({13, 14, 15, 16, 24})
    @ParameterizedTest
    @CsvSource({
        "PRODUCER_HALF_WAY,       20",
        "WRITER_AFTER_WRITE,      3",
        "WRITER_AFTER_FSYNC,      2",
        "WRITER_IN_CHECKPOINT,    2",
        "WRITER_AFTER_CHECKPOINT, 2",
        "WRITER_IN_RENAME,        1",
        "WRITER_IN_RENAME,        3"
    })
    void aRunThatDiesGoesOnWithTheSameCommand(FailpointSite place, int pass) throws Exception {
        String[] run = run(place.name() + pass);
        Failpoints failpoints = Failpoints.lay(folder, List.of(new Trap(place, pass, Then.HALT)));

        assertDies(failpoints, run, place);
        try (Program again = Program.run(folder, run)) {
            assertThat(again.exitCode()).as(again.err()).isZero();
        }

        assertOutputIsThatOfOnePass();
    }

    @CoversFault({16})
    @ParameterizedTest
    @CsvSource({"1", "2"})
    void aRunMayDieAgainWhileItCutsOffWhatTheLastOneLeft(int pass) throws Exception {
        String[] run = run("truncate" + pass);
        List<Trap> traps = List.of(
                new Trap(FailpointSite.WRITER_AFTER_FSYNC, 2, Then.HALT),
                new Trap(FailpointSite.WRITER_IN_TRUNCATE, pass, Then.HALT));
        Failpoints failpoints = Failpoints.lay(folder, traps);

        assertDies(failpoints, run, FailpointSite.WRITER_AFTER_FSYNC);
        assertDies(failpoints, run, FailpointSite.WRITER_IN_TRUNCATE);
        try (Program again = Program.run(folder, run)) {
            assertThat(again.exitCode()).as(again.err()).isZero();
        }

        assertOutputIsThatOfOnePass();
    }

    private void assertDies(Failpoints failpoints, String[] run, FailpointSite place) throws Exception {
        try (Program program = Program.start(folder, FLAGS, failpoints.environment(), run)) {
            assertThat(program.exitCode()).as(program.err()).isEqualTo(KILLED);
        }
        assertThat(failpoints.reached(place)).as("%s was reached", place).isTrue();
    }

    private void assertOutputIsThatOfOnePass() throws Exception {
        assertThat(folder.resolve("input.txt.jsonl")).hasBinaryContent(ReferenceRun.of("input.txt", text));
        Program verify = Program.run(folder, "verify", "input.txt.jsonl");
        assertThat(verify.exitCode()).as(verify.err()).isZero();
        try (Stream<Path> files = Files.list(folder)) {
            assertThat(files).noneMatch(file -> file.toString().endsWith(".incomplete"));
        }
    }

    private String[] run(String job) {
        return new String[] {
            "run",
            "input.txt",
            "--job=" + job,
            "--bootstrap-servers=" + broker.bootstrapServers(),
            "--chunk-size=1500",
            "--lanes=4",
            "--workers=2",
            "--threads=1"
        };
    }
}
