package io.github.corenlpextreme.simulation;

import static java.util.Comparator.comparing;

import io.github.corenlpextreme.protocol.TopicKind;
import io.github.corenlpextreme.simulation.FakeGroup.Answer;
import io.github.corenlpextreme.worker.balance.LaneBacklog;
import io.github.corenlpextreme.worker.balance.LaneBalancer;
import io.github.corenlpextreme.worker.crash.PreviousExit;
import io.github.corenlpextreme.worker.loop.LaneCommitter;
import io.github.corenlpextreme.worker.loop.LaneGroup;
import io.github.corenlpextreme.worker.loop.LaneRebalancing;
import io.github.corenlpextreme.worker.loop.WorkRecord;
import io.github.corenlpextreme.worker.progress.AssignedLanes;
import io.github.corenlpextreme.worker.progress.AssignedLanes.CommittableLane;
import io.github.corenlpextreme.worker.progress.Lane;
import io.github.corenlpextreme.worker.progress.LaneTask;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.stream.IntStream;

/** One process's connection to the group, in the place of Kafka's consumer. */
final class SimulatedConsumer implements LaneGroup, LaneRebalancing {

    private static final int MOST_TURN_MILLIS = 333; // so that about each third turn commits

    /** Another process has its name, as Kafka has told it. */
    static final class FencedException extends RuntimeException {
        private static final long serialVersionUID = 1L;
    }

    private final World world;
    private final FakeGroup group;
    private final String identity;
    private final AssignedLanes tenures;
    private final LaneCommitter committer;
    private final Map<Lane, Long> positions = lanesInOrder(); // of the lanes it may read
    private final Set<Lane> paused = new HashSet<>();
    private FakeGroup.Member member;
    private boolean careful;
    private long now;

    /** @param onLanes told which lanes are held after each change */
    SimulatedConsumer(World world, String identity, Consumer<Set<Lane>> onLanes) {
        this.world = world;
        this.group = world.group();
        this.identity = identity;
        this.tenures = new AssignedLanes(identity, PreviousExit.UNKNOWN);
        this.committer = new LaneCommitter(this, tenures, this, onLanes::accept);
        this.member = group.join(identity);
    }

    LaneCommitter committer() {
        return committer;
    }

    /** Time goes by with each poll. */
    long now() {
        return now;
    }

    /** News from the group come with a delay; until then it goes on as if nothing were. */
    @Override
    public List<WorkRecord> poll(Duration timeout) {
        now += Duration.ofMillis(world.chance().below(MOST_TURN_MILLIS)).toNanos();
        boolean hears = world.chance().oneIn(2);
        if (hears && group.isFenced(member)) {
            throw new FencedException();
        } else if (hears && group.isExpired(member)) {
            positions.clear();
            committer.lost(FakeGroup.lanesOf(List.of()));
            member = group.join(identity);
        } else if (hears && group.wantsRejoin(member)) {
            committer.revoked(List.copyOf(positions.keySet()));
            positions.clear();
            group.rejoin(member, left());
        } else if (hears && group.hasNews(member)) {
            assign(FakeGroup.lanesOf(group.hear(member)));
        } else if (group.mayFetch(member)) {
            return fetch();
        }
        return List.of();
    }

    private void assign(List<Lane> lanes) {
        positions.clear();
        paused.clear();
        careful = false;
        lanes.forEach(lane -> positions.put(lane, group.committed(lane)));
        committer.assigned(lanes);
        world.trace().add(() -> "  " + identity + " reads " + positions);
    }

    private List<WorkRecord> fetch() {
        List<Lane> open = positions.keySet().stream()
                .filter(lane -> !paused.contains(lane))
                .toList();
        List<WorkRecord> records = new ArrayList<>();
        if (!open.isEmpty()) {
            Lane lane = open.get(world.chance().below(open.size()));
            long position = positions.get(lane);
            long end = Math.min(
                    world.log().end(lane.topic(), lane.number()),
                    position + world.chance().between(1, 4));
            for (; position < end; position++) {
                records.add(new WorkRecord(lane, position, world.log().read(lane.topic(), lane.number(), position)));
            }
            positions.put(lane, position);
        }
        return records;
    }

    @Override
    public Set<Lane> assigned() {
        return positions.keySet();
    }

    @Override
    public void pause(Set<Lane> lanes) {
        paused.addAll(lanes);
    }

    @Override
    public void resume(Set<Lane> lanes) {
        paused.removeAll(lanes);
    }

    @Override
    public void seek(Lane lane, long offset) {
        if (world.decisions().keptLaneGoesOn()) {
            positions.put(lane, offset);
        }
    }

    @Override
    public CommittableLane left(Lane lane) {
        CommittableLane left = group.left(lane);
        careful |= left.note().begun() > left.offset() || left.note().deaths() > 0;
        return left;
    }

    @Override
    public boolean commit(Map<Lane, CommittableLane> lanes) {
        Map<Lane, CommittableLane> offsets = lanesInOrder();
        offsets.putAll(lanes);
        boolean taken = group.commit(member, offsets) == Answer.TAKEN;
        if (!taken && group.isFenced(member)) {
            throw new FencedException();
        }
        return taken;
    }

    /** Whether a line can be named at once, should that be necessary. */
    boolean mayBegin() {
        return !careful || group.isCurrent(member);
    }

    /**
     * What is begun is known to be, and a line of a task that may have killed is known to be alone; but for a task
     * that was begun before the lane was lost, even if it has come back: its holder begins that anew.
     */
    void annotates(LaneTask task, long line) {
        boolean known = group.isCurrent(member) && tenures.holds(task);
        if (known) {
            world.invariants().begun(task, group.left(task.lane()));
        }
        if (known && task.history().isSuspect()) {
            world.invariants().alone(task, line, group.left(task.lane()));
        }
    }

    void leave() {
        committer.revoked(List.copyOf(positions.keySet())); // as a consumer does that is being closed
        group.leave(member);
    }

    @Override
    public void reportWhatIsLeft(Collection<Lane> assigned) {}

    @Override
    public void dealt() {}

    private Map<Integer, Long> left() {
        Map<Integer, Long> left = new HashMap<>();
        for (Lane lane : tenures.lanes()) {
            if (lane.topic() == TopicKind.CHUNKS) {
                left.put(lane.number(), world.log().end(lane.topic(), lane.number()) - tenures.done(lane));
            }
        }
        return left;
    }

    @Override
    public void askIfIdle() {
        boolean idle = group.isCurrent(member) && group.mayFetch(member) && tenures.nothingToDo(TopicKind.CHUNKS);
        if (idle && LaneBalancer.isWorthwhile(group.identities().size(), leftByAll())) {
            world.trace().add(() -> "  " + identity + " asks for lanes of other workers");
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

    /** The hash of an enum differs from run to run, and with it the order of a hash map of lanes. */
    private static <T> Map<Lane, T> lanesInOrder() {
        return new TreeMap<>(comparing(Lane::topic).thenComparing(Lane::number));
    }
}
