package io.github.corenlpextreme.worker.loop;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.corenlpextreme.protocol.TopicKind;
import io.github.corenlpextreme.protocol.plan.JobPlan;
import io.github.corenlpextreme.protocol.plan.PlanStep.ChunkStep;
import io.github.corenlpextreme.worker.annotate.TaskProgress;
import io.github.corenlpextreme.worker.crash.LaneCommitMetadata.InFlightLine;
import io.github.corenlpextreme.worker.crash.PreviousExit;
import io.github.corenlpextreme.worker.loop.NameRequests.MarkRequest;
import io.github.corenlpextreme.worker.loop.NameRequests.NamedLine;
import io.github.corenlpextreme.worker.progress.AssignedLanes;
import io.github.corenlpextreme.worker.progress.Lane;
import io.github.corenlpextreme.worker.progress.LaneTask;
import io.github.corenlpextreme.worker.progress.TaskQueue;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

class PollLoopTest implements TaskProgress, TaskResults, LoopListener {

    private static final Lane LANE = new Lane(TopicKind.CHUNKS, 0);

    private final JobPlan plan = new JobPlan(List.of(100L), 10, 1);
    private final FakeMembership group = new FakeMembership();
    private final LaneCommitter lanes =
            new LaneCommitter(group, new AssignedLanes("worker-0", PreviousExit.UNKNOWN), group, held -> {});
    private final TaskQueue queue = new TaskQueue(plan, () -> 0);
    private final Deque<MarkRequest> requests = new ArrayDeque<>();
    private final Deque<LaneTask> complete = new ArrayDeque<>();
    private boolean outOfTime;
    private boolean stopped;
    private boolean ended;
    private boolean allSafe = true;
    private int draining;
    private final PollLoop loop = new PollLoop(
            new PollLoop.LoopMembership(group, lanes, group),
            new PollLoop.LoopTasks(queue, this, this, millis -> requests.poll()),
            new PollLoop.LoopSurroundings(
                    () -> group.now, () -> outOfTime, () -> {}, this, new PollLoop.FetchLimits(3, 1)));

    PollLoopTest() {
        group.assigned.add(LANE);
        lanes.assigned(List.of(LANE));
    }

    @Test
    void whatIsBegunIsCommittedToBe() throws Exception {
        arrive(0, 1);

        assertThat(loop.turn()).isTrue();

        assertThat(queue.take(0)).isPresent();
        assertThat(group.committed.get(LANE).note().begun()).isEqualTo(2);
    }

    @Test
    void inARebalanceNothingIsBegun() throws Exception {
        arrive(0);
        group.rebalancing = true;
        loop.turn();
        assertThat(queue.take(0)).isEmpty();

        group.rebalancing = false;
        loop.turn();

        assertThat(queue.take(0)).isPresent();
    }

    @Test
    void aLineIsKnownAsSoonAsItsNameIsCommitted() throws Exception {
        LaneTask task = begun(0);
        boolean[] known = {false};
        requests.add(new MarkRequest(Optional.of(new NamedLine(task, 7)), () -> known[0] = true));
        group.rebalancing = true;
        loop.turn();
        assertThat(known[0]).isFalse();

        group.rebalancing = false;
        loop.turn();

        assertThat(known[0]).isTrue();
        assertThat(group.committed.get(LANE).note().alone()).contains(new InFlightLine(0, 7));
    }

    @Test
    void commitsEachHalfSecond() throws Exception {
        complete.add(begun(0));

        loop.turn();
        assertThat(group.committed.get(LANE).offset()).isZero();
        for (int i = 0; i < 10; i++) {
            loop.turn();
        }

        assertThat(group.committed.get(LANE).offset()).isOne();
    }

    @Test
    void fetchesNothingMoreFromAFullLane() throws Exception {
        arrive(0, 1, 2, 3, 4);
        loop.turn();
        loop.turn();
        assertThat(group.paused).containsExactly(LANE);

        queue.retain(Set.of());
        loop.turn();

        assertThat(group.paused).isEmpty();
    }

    @Test
    void drainsUntilAllIsSafe() throws Exception {
        complete.add(begun(0));
        stopped = true;
        ended = true;
        allSafe = false;
        assertThat(loop.turn()).isTrue();
        assertThat(group.paused).containsExactly(LANE);
        assertThat(draining).isOne();

        allSafe = true;

        assertThat(loop.turn()).isFalse();
        assertThat(group.committed.get(LANE).offset()).isOne();
    }

    @Test
    void leavesWhatIsNotCompleteWithoutSuspicionWhenTimeIsUp() throws Exception {
        begun(0);
        outOfTime = true;

        assertThat(loop.turn()).isFalse();

        assertThat(group.committed.get(LANE).note().begun()).isZero();
    }

    @Test
    void triesTheLastCommitForFiveSeconds() throws Exception {
        begun(0);
        outOfTime = true;
        group.rebalancing = true;

        int turns = 1;
        while (loop.turn()) {
            turns++;
        }

        assertThat(turns).isEqualTo(1 + PollLoop.LAST_COMMIT.dividedBy(PollLoop.POLL));
        assertThat(group.refused).isEqualTo(turns);
    }

    @Test
    void endsAsSoonAsTheLastCommitIsTaken() throws Exception {
        begun(0);
        outOfTime = true;
        group.rebalancing = true;
        assertThat(loop.turn()).isTrue();

        group.rebalancing = false;

        assertThat(loop.turn()).isFalse();
    }

    private LaneTask begun(long offset) throws Exception {
        arrive(offset);
        loop.turn();
        return queue.take(0).orElseThrow();
    }

    private void arrive(long... offsets) {
        for (long offset : offsets) {
            group.arriving.add(new WorkRecord(LANE, offset, plan.message(new ChunkStep(offset))));
        }
    }

    @Override
    public boolean ended(long millis) {
        return ended;
    }

    @Override
    public boolean stopped() {
        return stopped;
    }

    @Override
    public boolean exhausted() {
        return false;
    }

    @Override
    public LaneTask pollComplete() {
        return complete.poll();
    }

    @Override
    public boolean allSafe() {
        return allSafe;
    }

    @Override
    public void working() {}

    @Override
    public void draining() {
        draining++;
    }
}
