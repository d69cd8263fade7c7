package io.github.corenlpextreme.writer.stitch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.corenlpextreme.protocol.ByteRange;
import io.github.corenlpextreme.protocol.message.EndOfFile;
import io.github.corenlpextreme.protocol.message.EndOfJob;
import io.github.corenlpextreme.protocol.message.LaneMessage;
import io.github.corenlpextreme.protocol.message.Partials;
import io.github.corenlpextreme.protocol.message.Partials.HeadAndTail;
import io.github.corenlpextreme.protocol.message.Partials.WholeMiddle;
import io.github.corenlpextreme.protocol.message.Span;
import io.github.corenlpextreme.protocol.plan.JobPlan;
import io.github.corenlpextreme.protocol.plan.PlanStep.ChunkStep;
import io.github.corenlpextreme.protocol.plan.SectionPlan;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class StitcherTest {

    /** One lane, chunks of 10 bytes: 0-10, 10-20, 20-25. */
    private final SectionPlan oneFile = new JobPlan(List.of(25L), 10, 1).section(1);

    @Test
    void joinsAHeadToTheTailBeforeIt() {
        Stitcher stitcher = begin(oneFile);

        stitcher.accept(cut(0, 0, 10, 0, 7));
        List<StitchedMessage> stitched = stitcher.accept(cut(1, 10, 20, 12, 18));

        assertThat(stitched).containsExactly(span(0, 1, 0, 7, 12));
    }

    @Test
    void aFilesFirstChunkHasNoHead() {
        Stitcher stitcher = begin(oneFile);

        List<StitchedMessage> stitched = stitcher.accept(cut(0, 0, 10, 0, 7));

        assertThat(stitched).isEmpty();
    }

    @Test
    void aLineMayStretchOverWholeChunks() {
        Stitcher stitcher = begin(oneFile);

        stitcher.accept(cut(0, 0, 10, 0, 7));
        List<StitchedMessage> nothingYet = stitcher.accept(middle(1, 10, 20));
        List<StitchedMessage> stitched = stitcher.accept(cut(2, 20, 25, 22, 25));

        assertThat(nothingYet).isEmpty();
        assertThat(stitched).containsExactly(span(0, 2, 0, 7, 22));
    }

    @Test
    void aHeadAfterAnEmptyTailStartsWithItsChunk() {
        Stitcher stitcher = begin(oneFile);

        stitcher.accept(cut(0, 0, 10, 0, 10));
        List<StitchedMessage> stitched = stitcher.accept(cut(1, 10, 20, 13, 20));

        assertThat(stitched).containsExactly(span(0, 1, 0, 10, 13));
    }

    @Test
    void theEndOfAFileClosesTheLastLineInItsLastChunk() {
        Stitcher stitcher = begin(oneFile);
        stitcher.accept(middle(0, 0, 10));
        stitcher.accept(middle(1, 10, 20));

        List<StitchedMessage> stitched = stitcher.accept(cut(2, 20, 25, 21, 23));

        assertThat(stitched).containsExactly(span(0, 2, 0, 0, 21), span(0, 2, 0, 23, 25));
    }

    @Test
    void aFileWithoutAnyLineEndingIsOneSpan() {
        Stitcher stitcher = begin(oneFile);
        stitcher.accept(middle(0, 0, 10));
        stitcher.accept(middle(1, 10, 20));

        List<StitchedMessage> stitched = stitcher.accept(middle(2, 20, 25));

        assertThat(stitched).containsExactly(span(0, 2, 0, 0, 25));
    }

    @Test
    void eachFileBeginsAtItsOwnFirstByte() {
        Stitcher stitcher = begin(new JobPlan(List.of(10L, 0L, 10L), 10, 1).section(1));

        List<StitchedMessage> stitched = acceptAll(
                stitcher,
                cut(0, 0, 10, 0, 7),
                new EndOfFile(0),
                new EndOfFile(1),
                new Partials(1, 2, new ByteRange(0, 10), new HeadAndTail(0, 7)),
                new EndOfFile(2),
                new EndOfJob());

        assertThat(stitched)
                .containsExactly(
                        span(0, 0, 0, 7, 10),
                        new StitchedMessage(0, new EndOfFile(0)),
                        new StitchedMessage(0, new EndOfFile(1)),
                        span(0, 1, 2, 7, 10),
                        new StitchedMessage(0, new EndOfFile(2)),
                        new StitchedMessage(0, new EndOfJob()));
        assertThat(stitcher.finished()).isTrue();
    }

    @Test
    void asksForTheLanesInChunkOrderAndForwardsEveryLanesMarker() {
        Stitcher stitcher = begin(new JobPlan(List.of(25L), 10, 2).section(1));
        List<Integer> lanes = new ArrayList<>();

        List<StitchedMessage> stitched = new ArrayList<>();
        for (LaneMessage message : List.of(
                cut(0, 0, 10, 0, 10),
                cut(1, 10, 20, 20, 20),
                cut(2, 20, 25, 25, 25),
                new EndOfFile(0),
                new EndOfFile(0),
                new EndOfJob(),
                new EndOfJob())) {
            lanes.add(stitcher.lane());
            stitched.addAll(stitcher.accept(message));
        }

        assertThat(lanes).containsExactly(0, 1, 0, 0, 1, 0, 1);
        assertThat(stitched)
                .containsExactly(
                        span(1, 1, 0, 10, 20),
                        span(0, 2, 0, 20, 25),
                        new StitchedMessage(0, new EndOfFile(0)),
                        new StitchedMessage(1, new EndOfFile(0)),
                        new StitchedMessage(0, new EndOfJob()),
                        new StitchedMessage(1, new EndOfJob()));
    }

    @Test
    void ignoresARepeatOfWhatItHas() {
        Stitcher stitcher = begin(oneFile);
        stitcher.accept(cut(0, 0, 10, 0, 7));
        StitchState before = stitcher.state();

        List<StitchedMessage> stitched = stitcher.accept(cut(0, 0, 10, 0, 7));

        assertThat(stitched).isEmpty();
        assertThat(stitcher.state()).isEqualTo(before);
    }

    @Test
    void neverSkipsAChunkForOneThatComesLater() {
        Stitcher stitcher = begin(oneFile);

        List<StitchedMessage> tooEarly = acceptAll(stitcher, cut(1, 10, 20, 12, 18), new EndOfFile(0), new EndOfJob());

        assertThat(tooEarly).isEmpty();
        assertThat(stitcher.state()).isEqualTo(new StitchState(new ChunkStep(0), 0));
    }

    @Test
    void refusesPartialsOfAnotherRange() {
        Stitcher stitcher = begin(oneFile);
        stitcher.accept(middle(0, 0, 10));
        StitchState before = stitcher.state();

        assertThatThrownBy(() -> stitcher.accept(middle(1, 10, 19)))
                .isInstanceOf(IllegalStateException.class)
                .hasMessage("the partials of chunk 1 are for bytes 10-19, but the job's plan has it at 10-20");
        assertThat(stitcher.state()).isEqualTo(before);
    }

    private static Stitcher begin(SectionPlan plan) {
        return new Stitcher(plan, StitchState.initial(plan));
    }

    private static List<StitchedMessage> acceptAll(Stitcher stitcher, LaneMessage... messages) {
        List<StitchedMessage> stitched = new ArrayList<>();
        for (LaneMessage message : messages) {
            stitched.addAll(stitcher.accept(message));
        }
        return stitched;
    }

    /** Partials of a chunk of file 0. */
    private static Partials cut(long chunk, long start, long end, long headEnd, long tailStart) {
        return new Partials(chunk, 0, new ByteRange(start, end), new HeadAndTail(headEnd, tailStart));
    }

    private static Partials middle(long chunk, long start, long end) {
        return new Partials(chunk, 0, new ByteRange(start, end), new WholeMiddle());
    }

    private static StitchedMessage span(int lane, long chunk, int file, long start, long end) {
        return new StitchedMessage(lane, new Span(chunk, file, new ByteRange(start, end)));
    }
}
