package io.github.corenlpextreme.simulation;

import static java.util.Comparator.comparing;

import io.github.corenlpextreme.protocol.TopicKind;
import io.github.corenlpextreme.protocol.message.LaneMessage;
import io.github.corenlpextreme.simulation.FakeGroup.Answer;
import io.github.corenlpextreme.worker.balance.LaneBacklog;
import io.github.corenlpextreme.worker.balance.LaneBalancer;
import io.github.corenlpextreme.worker.crash.LaneRelease;
import io.github.corenlpextreme.worker.crash.PreviousExit;
import io.github.corenlpextreme.worker.progress.AssignedLanes;
import io.github.corenlpextreme.worker.progress.AssignedLanes.CommittableLane;
import io.github.corenlpextreme.worker.progress.Lane;
import io.github.corenlpextreme.worker.progress.LaneTask;
import io.github.corenlpextreme.worker.progress.TaskQueue;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.IntStream;

/** A worker's side of the group, as WorkConsumer and PollLoop have it: what is held, read and committed. */
final class SimulatedConsumer {

    private static final int ENOUGH_WAITING = 6;

    private final World world;
    private final FakeGroup group;
    private final String identity;
    private final TaskQueue queue;
    private final AssignedLanes tenures;
    private final Map<Lane, Long> positions = lanesInOrder(); // of the lanes it may read
    private final Map<Lane, CommittableLane> committed = new HashMap<>();
    private final Map<Lane, Long> lastTenure = new HashMap<>();
    private FakeGroup.Member member;
    private boolean fenced;

    SimulatedConsumer(World world, String identity, TaskQueue queue) {
        this.world = world;
        this.group = world.group();
        this.identity = identity;
        this.queue = queue;
        this.tenures = new AssignedLanes(identity, PreviousExit.UNKNOWN);
        this.member = group.join(identity);
    }

    /** Whether another process has its name, which Kafka has told it. */
    boolean fenced() {
        return fenced;
    }

    /** News from the group come with a delay; until then it goes on as if nothing were. */
    void poll(boolean takes) {
        boolean hears = world.chance().oneIn(2);
        if (hears && group.isFenced(member)) {
            fenced = true;
        } else if (hears && group.isExpired(member)) {
            lose();
            member = group.join(identity);
        } else if (hears && group.wantsRejoin(member)) {
            commit(LaneRelease.PERHAPS);
            positions.clear();
            group.rejoin(member, left());
        } else if (hears && group.hasNews(member)) {
            assign(FakeGroup.lanesOf(group.hear(member)));
        } else if (takes && group.mayFetch(member)) {
            fetch();
            askIfIdle();
        }
    }

    private Map<Integer, Long> left() {
        Map<Integer, Long> left = new HashMap<>();
        for (Lane lane : tenures.lanes()) {
            if (lane.topic() == TopicKind.CHUNKS) {
                left.put(lane.number(), world.log().end(lane.topic(), lane.number()) - tenures.done(lane));
            }
        }
        return left;
    }

    private void askIfIdle() {
        boolean idle = group.isCurrent(member) && tenures.nothingToDo(TopicKind.CHUNKS);
        if (idle && LaneBalancer.isWorthwhile(group.identities().size(), leftByAll())) {
            world.trace().add(() -> "  " + identity + " asks for lanes of others");
            group.rebalance();
        }
    }

    private List<LaneBacklog> leftByAll() {
        return IntStream.range(0, world.plan().lanes())
                .mapToObj(number -> new Lane(TopicKind.CHUNKS, number))
                .map(lane -> new LaneBacklog(
                        group.holder(lane.number()),
                        world.log().end(lane.topic(), lane.number()) - group.committed(lane)))
                .toList();
    }

    void complete(LaneTask task) {
        world.decisions().complete(tenures, task, lastTenure.getOrDefault(task.lane(), -1L));
    }

    /** Commits what has become complete since the last commit. */
    boolean commit(LaneRelease parting) {
        Map<Lane, CommittableLane> offsets = lanesInOrder();
        tenures.committable(parting).forEach((lane, now) -> {
            if (!now.equals(committed.put(lane, now))) {
                offsets.put(lane, now);
            }
        });
        if (!offsets.isEmpty() && group.commit(member, offsets) != Answer.TAKEN) {
            committed.clear();
            fenced |= group.isFenced(member);
            return false;
        }
        return true;
    }

    /** What is begun is known to be. */
    void begin() {
        List<LaneTask> chosen = queue.choose(1);
        chosen.forEach(tenures::begin);
        if (!chosen.isEmpty() && commit(LaneRelease.NONE)) {
            if (group.isCurrent(member)) { // what a zombie begins, its successor begins as well
                chosen.forEach(task -> world.invariants().begun(task, group.left(task.lane())));
            }
            queue.release();
        }
    }

    void leave() {
        group.leave(member);
    }

    private void lose() {
        tenures.retain(Set.of());
        queue.retain(Set.of());
        positions.clear();
    }

    private void assign(List<Lane> lanes) {
        positions.clear();
        for (Lane lane : lanes) {
            long start = group.committed(lane);
            if (!tenures.holds(lane)) {
                tenures.begin(lane, start, group.left(lane).note());
            } else if (world.decisions().keptLaneGoesOn()) {
                start = tenures.next(lane);
            }
            positions.put(lane, start);
        }
        tenures.retain(Set.copyOf(lanes));
        committed.clear();
        queue.retain(tenures.lanes());
        world.trace().add(() -> "  " + identity + " reads " + positions);
    }

    private void fetch() {
        if (positions.isEmpty()) {
            return;
        }
        Lane lane = List.copyOf(positions.keySet()).get(world.chance().below(positions.size()));
        long position = positions.get(lane);
        long end = Math.min(
                world.log().end(lane.topic(), lane.number()),
                position + world.chance().between(1, 4));
        while (position < end && queue.size(lane) < ENOUGH_WAITING) {
            take(lane, position++);
        }
        positions.put(lane, position);
    }

    private void take(Lane lane, long offset) {
        LaneMessage message = world.log().read(lane.topic(), lane.number(), offset);
        long tenure = tenures.take(lane, offset);
        lastTenure.put(lane, tenure);
        queue.add(new LaneTask(
                lane,
                offset,
                tenure,
                world.plan().stepOf(message, lane.number()),
                message,
                tenures.historyOf(lane, offset)));
    }

    /** The hash of an enum differs from run to run, and with it the order of a hash map of lanes. */
    private static <T> Map<Lane, T> lanesInOrder() {
        return new TreeMap<>(comparing(Lane::topic).thenComparing(Lane::number));
    }
}
