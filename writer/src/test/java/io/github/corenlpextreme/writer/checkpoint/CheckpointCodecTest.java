package io.github.corenlpextreme.writer.checkpoint;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.corenlpextreme.protocol.Counts;
import io.github.corenlpextreme.protocol.Topic;
import io.github.corenlpextreme.protocol.plan.JobPlan;
import io.github.corenlpextreme.protocol.plan.Step;
import io.github.corenlpextreme.protocol.plan.Step.AtChunk;
import io.github.corenlpextreme.protocol.plan.Step.AtEndOfFile;
import io.github.corenlpextreme.protocol.plan.Step.AtEndOfJob;
import io.github.corenlpextreme.protocol.plan.Step.Finished;
import io.github.corenlpextreme.testkit.faults.Fault;
import io.github.corenlpextreme.writer.assemble.AssemblyState;
import io.github.corenlpextreme.writer.files.FileProgress;
import io.github.corenlpextreme.writer.files.PartProgress;
import io.github.corenlpextreme.writer.files.Written;
import io.github.corenlpextreme.writer.ledger.OutputManifest.Totals;
import io.github.corenlpextreme.writer.output.OutputState;
import io.github.corenlpextreme.writer.stitch.StitchState;
import java.time.Instant;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class CheckpointCodecTest {

    private static final Instant STARTED = Instant.parse("2026-11-22T10:00:00.123Z");

    /** Pinned: a program that cannot read this any more needs another version number. */
    private static final String GOLDEN = """
            {
              "job" : "books",
              "stitch" : {
                "step" : "chunk:17",
                "openStart" : 1234567890123
              },
              "assembly" : {
                "step" : "end-of-file:0:3",
                "position" : 99
              },
              "output" : {
                "file" : 1,
                "complete" : false,
                "progress" : {
                  "totals" : {
                    "counts" : {
                      "lines" : 1,
                      "sentences" : 2,
                      "tokens" : 3,
                      "quarantined" : 4,
                      "malformed" : 5,
                      "degraded" : 6
                    },
                    "outputBytes" : 6,
                    "chunks" : 7,
                    "spans" : 8
                  },
                  "output" : {
                    "length" : 6,
                    "sha256" : "aa"
                  },
                  "ledger" : {
                    "length" : 9,
                    "sha256" : "bb"
                  },
                  "quarantine" : {
                    "length" : 10,
                    "sha256" : "cc"
                  },
                  "started" : "2026-11-22T10:00:00.123Z"
                },
                "before" : {
                  "counts" : {
                    "lines" : 0,
                    "sentences" : 0,
                    "tokens" : 0,
                    "quarantined" : 0,
                    "malformed" : 0,
                    "degraded" : 0
                  },
                  "outputBytes" : 10,
                  "chunks" : 11,
                  "spans" : 12
                }
              },
              "offsets" : {
                "PARTIALS" : [ 1, 2 ],
                "RESULTS" : [ 3, 4 ],
                "SPAN_RESULTS" : [ 5, 6 ]
              },
              "topics" : {
                "RESULTS" : "4Yp2mCPAR5KwQ5Ddcb5nBQ"
              },
              "v" : 2
            }""";

    private final CheckpointCodec codec = new CheckpointCodec();

    @Test
    void isReadableJsonWithAVersion() {
        assertThat(new String(codec.encode(sample()), UTF_8)).isEqualToNormalizingNewlines(GOLDEN);
    }

    @Test
    void isReadAgainAsItWasWritten() {
        assertThat(codec.decode(GOLDEN.getBytes(UTF_8))).isEqualTo(sample());
    }

    /** Pinned like the rest. */
    @Test
    void aPartIsWrittenDownAndReadAgain() {
        Checkpoint plain = sample();
        FileProgress progress = plain.output().progress();
        FileProgress packed = new FileProgress(
                progress.totals(),
                progress.output(),
                new PartProgress(2, 4, new Written(1, "dd")),
                progress.ledger(),
                progress.quarantine(),
                STARTED);
        Checkpoint checkpoint = new Checkpoint(
                plain.job(),
                plain.stitch(),
                plain.assembly(),
                new OutputState(1, false, packed, plain.output().before()),
                plain.offsets(),
                plain.topics());

        byte[] encoded = codec.encode(checkpoint);

        assertThat(new String(encoded, UTF_8).replaceAll("\\s", "")).contains("""
                        "part":{"number":2,"start":4,"file":{"length":1,"sha256":"dd"}}""");
        assertThat(codec.decode(encoded)).isEqualTo(checkpoint);
    }

    static Stream<Step> steps() {
        return Stream.of(
                new AtChunk(0), new AtChunk(Long.MAX_VALUE), new AtEndOfFile(12, 3), new AtEndOfJob(7), new Finished());
    }

    @ParameterizedTest
    @MethodSource("steps")
    void everyStepIsReadAgain(Step step) {
        Checkpoint checkpoint = new Checkpoint(
                "books",
                new StitchState(step, 0),
                new AssemblyState(step, 0),
                OutputState.initial(STARTED),
                sample().offsets(),
                Map.of());

        assertThat(codec.decode(codec.encode(checkpoint))).isEqualTo(checkpoint);
    }

    @Test
    void aJobBeginsAtTheStartOfEveryLane() {
        Checkpoint initial = Checkpoint.initial(
                "books",
                new JobPlan(List.of(0L, 5L), 2, 3),
                List.of(Topic.PARTIALS, Topic.RESULTS, Topic.SPAN_RESULTS),
                STARTED);

        assertThat(initial.offsets())
                .containsOnlyKeys(Topic.PARTIALS, Topic.RESULTS, Topic.SPAN_RESULTS)
                .allSatisfy((topic, offsets) -> assertThat(offsets).containsExactly(0L, 0L, 0L));
        assertThat(initial.assembly().step()).isEqualTo(new AtEndOfFile(0, 0));
    }

    @Test
    @Fault(42)
    void refusesAnotherVersion() {
        byte[] earlier = GOLDEN.replace("\"v\" : 2", "\"v\" : 1").getBytes(UTF_8);

        assertThatThrownBy(() -> codec.decode(earlier))
                .isInstanceOf(CheckpointException.class)
                .hasMessage("it is of version 1, written by another release; this one reads version 2");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "[]",
                "{\"v\":2",
                "{\"v\":2}",
                "not json",
                "\u0000\u0000\u0000\u0000",
            })
    void refusesWhatIsNoCheckpoint(String text) {
        assertThatThrownBy(() -> codec.decode(text.getBytes(UTF_8))).isInstanceOf(CheckpointException.class);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"chunk:17", "\"position\" : 99", "2026-11-22", "\"aa\"", "[ 5, 6 ]", "\"4Yp2mCPAR5KwQ5Ddcb5nBQ\""
            })
    void refusesACheckpointWithoutOneOfItsValues(String value) {
        String replacement = value.startsWith("\"position") ? "\"position\" : null" : "null";
        byte[] damaged = GOLDEN.replace(value, replacement).getBytes(UTF_8);

        assertThatThrownBy(() -> codec.decode(damaged))
                .isInstanceOf(CheckpointException.class)
                .hasMessageStartingWith("it is damaged: ");
    }

    @Test
    void neverReadsHalfAFileAsAWholeOne() {
        for (int length = 0; length < GOLDEN.length(); length++) {
            byte[] half = GOLDEN.substring(0, length).getBytes(UTF_8);

            assertThatThrownBy(() -> codec.decode(half))
                    .as("the first %d characters", length)
                    .isInstanceOf(CheckpointException.class);
        }
    }

    static Checkpoint sample() {
        Map<Topic, List<Long>> offsets = new EnumMap<>(Topic.class);
        offsets.put(Topic.PARTIALS, List.of(1L, 2L));
        offsets.put(Topic.RESULTS, List.of(3L, 4L));
        offsets.put(Topic.SPAN_RESULTS, List.of(5L, 6L));
        return new Checkpoint(
                "books",
                new StitchState(new AtChunk(17), 1_234_567_890_123L),
                new AssemblyState(new AtEndOfFile(0, 3), 99),
                new OutputState(
                        1,
                        false,
                        new FileProgress(
                                new Totals(new Counts(1, 2, 3, 4, 5, 6), 6, 7, 8),
                                new Written(6, "aa"),
                                new Written(9, "bb"),
                                new Written(10, "cc"),
                                STARTED),
                        new Totals(Counts.ZERO, 10, 11, 12)),
                offsets,
                Map.of(Topic.RESULTS, "4Yp2mCPAR5KwQ5Ddcb5nBQ"));
    }
}
