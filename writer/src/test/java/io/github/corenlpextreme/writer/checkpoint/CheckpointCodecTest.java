package io.github.corenlpextreme.writer.checkpoint;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.corenlpextreme.protocol.AnnotatorEngines;
import io.github.corenlpextreme.protocol.ContentCounts;
import io.github.corenlpextreme.protocol.TopicKind;
import io.github.corenlpextreme.protocol.plan.JobPlan;
import io.github.corenlpextreme.protocol.plan.PlanStep;
import io.github.corenlpextreme.protocol.plan.PlanStep.ChunkStep;
import io.github.corenlpextreme.protocol.plan.PlanStep.EndOfFileStep;
import io.github.corenlpextreme.protocol.plan.PlanStep.EndOfJobStep;
import io.github.corenlpextreme.protocol.plan.PlanStep.FinishedStep;
import io.github.corenlpextreme.testkit.faults.CoversFault;
import io.github.corenlpextreme.writer.assemble.AssemblyState;
import io.github.corenlpextreme.writer.files.FilePosition;
import io.github.corenlpextreme.writer.files.FileProgress;
import io.github.corenlpextreme.writer.files.PartProgress;
import io.github.corenlpextreme.writer.ledger.MalformedLines;
import io.github.corenlpextreme.writer.ledger.OutputManifest.LedgerTotals;
import io.github.corenlpextreme.writer.output.OutputState;
import io.github.corenlpextreme.writer.stitch.StitchState;
import java.time.Instant;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
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
        WriterCheckpoint plain = sample();
        FileProgress progress = plain.output().progress();
        FileProgress packed = new FileProgress(
                progress.totals(),
                progress.output(),
                new PartProgress(2, 4, new FilePosition(1, "dd")),
                progress.ledger(),
                progress.quarantine(),
                progress.malformed(),
                new AnnotatorEngines(new TreeSet<>(List.of("pos")), new TreeSet<>(List.of("ner"))),
                STARTED);
        WriterCheckpoint checkpoint = new WriterCheckpoint(
                plain.job(),
                plain.stitch(),
                plain.assembly(),
                new OutputState(1, false, packed, plain.output().before(), MalformedLines.NONE),
                plain.offsets(),
                plain.topics());

        byte[] encoded = codec.encode(checkpoint);

        assertThat(new String(encoded, UTF_8).replaceAll("\\s", "")).contains("""
                        "part":{"number":2,"start":4,"file":{"length":1,"sha256":"dd"}}""");
        assertThat(codec.decode(encoded)).isEqualTo(checkpoint);
    }

    static Stream<PlanStep> steps() {
        return Stream.of(
                new ChunkStep(0),
                new ChunkStep(Long.MAX_VALUE),
                new EndOfFileStep(12, 3),
                new EndOfJobStep(7),
                new FinishedStep());
    }

    @ParameterizedTest
    @MethodSource("steps")
    void everyStepIsReadAgain(PlanStep step) {
        WriterCheckpoint checkpoint = new WriterCheckpoint(
                "books",
                new StitchState(step, 0),
                new AssemblyState(step, 0),
                OutputState.initial(0, STARTED),
                sample().offsets(),
                Map.of());

        assertThat(codec.decode(codec.encode(checkpoint))).isEqualTo(checkpoint);
    }

    @Test
    void aJobBeginsAtTheStartOfEveryLane() {
        WriterCheckpoint initial = WriterCheckpoint.initial(
                "books",
                new JobPlan(List.of(0L, 5L), 2, 3).section(1),
                List.of(TopicKind.PARTIALS, TopicKind.RESULTS, TopicKind.SPAN_RESULTS),
                STARTED);

        assertThat(initial.offsets())
                .containsOnlyKeys(TopicKind.PARTIALS, TopicKind.RESULTS, TopicKind.SPAN_RESULTS)
                .allSatisfy((topic, offsets) -> assertThat(offsets).containsExactly(0L, 0L, 0L));
        assertThat(initial.assembly().step()).isEqualTo(new EndOfFileStep(0, 0));
    }

    @Test
    @CoversFault(42)
    void refusesAnotherVersion() {
        byte[] earlier = GOLDEN.replace("\"v\" : 2", "\"v\" : 1").getBytes(UTF_8);

        assertThatThrownBy(() -> codec.decode(earlier))
                .isInstanceOf(CheckpointException.class)
                .hasMessage("it is of version 1, written by another release; this one reads version 2");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "[]", "{\"v\":2", "{\"v\":2}", "not json", "\u0000\u0000\u0000\u0000"})
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

    static WriterCheckpoint sample() {
        Map<TopicKind, List<Long>> offsets = new EnumMap<>(TopicKind.class);
        offsets.put(TopicKind.PARTIALS, List.of(1L, 2L));
        offsets.put(TopicKind.RESULTS, List.of(3L, 4L));
        offsets.put(TopicKind.SPAN_RESULTS, List.of(5L, 6L));
        return new WriterCheckpoint(
                "books",
                new StitchState(new ChunkStep(17), 1_234_567_890_123L),
                new AssemblyState(new EndOfFileStep(0, 3), 99),
                new OutputState(
                        1,
                        false,
                        new FileProgress(
                                new LedgerTotals(new ContentCounts(1, 2, 3, 4, 5, 6, 0), 6, 7, 8),
                                new FilePosition(6, "aa"),
                                new FilePosition(9, "bb"),
                                new FilePosition(10, "cc"),
                                STARTED),
                        new LedgerTotals(ContentCounts.ZERO, 10, 11, 12),
                        MalformedLines.NONE),
                offsets,
                Map.of(TopicKind.RESULTS, "4Yp2mCPAR5KwQ5Ddcb5nBQ"));
    }
}
