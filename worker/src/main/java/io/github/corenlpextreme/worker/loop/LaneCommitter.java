package io.github.corenlpextreme.worker.loop;

import io.github.corenlpextreme.worker.crash.LaneRelease;
import io.github.corenlpextreme.worker.crash.LineVerdict;
import io.github.corenlpextreme.worker.crash.TaskHistory;
import io.github.corenlpextreme.worker.loop.NameRequests.NamedLine;
import io.github.corenlpextreme.worker.progress.AssignedLanes;
import io.github.corenlpextreme.worker.progress.AssignedLanes.CommittableLane;
import io.github.corenlpextreme.worker.progress.Lane;
import io.github.corenlpextreme.worker.progress.LaneTask;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Takes tasks from the lanes this worker has been given and commits what is complete. Lanes that are
 * taken away and given back in the same rebalance go on where they were. Used by the poll thread.
 */
public final class LaneCommitter {

    private static final Logger LOG = LoggerFactory.getLogger(LaneCommitter.class);

    private final LaneGroup group;
    private final AssignedLanes tenures;
    private final LaneRebalancing balancing;
    private final LanesListener onLanes;
    private final Map<Lane, CommittableLane> committed = new HashMap<>();
    private boolean ending;

    /** Wants to know which lanes are held. */
    public interface LanesListener {
        void holding(Set<Lane> lanes);
    }

    /**
     * Holds nothing yet.
     *
     * @param tenures holding nothing yet
     * @param onLanes told which lanes are held after each change
     */
    public LaneCommitter(LaneGroup group, AssignedLanes tenures, LaneRebalancing balancing, LanesListener onLanes) {
        this.group = group;
        this.tenures = tenures;
        this.balancing = balancing;
        this.onLanes = onLanes;
    }

    /** Notes that a record has been taken; returns its lane's tenure. */
    public long take(Lane lane, long offset) {
        return tenures.take(lane, offset);
    }

    /** What earlier processes have found out about a record. */
    public TaskHistory historyOf(Lane lane, long offset) {
        return tenures.historyOf(lane, offset);
    }

    /** All results of the task are safe. */
    public void complete(LaneTask task) {
        tenures.complete(task);
    }

    /** Makes it known that these tasks are begun; returns whether it is, so that they may be. */
    public boolean begin(List<LaneTask> tasks) {
        tasks.forEach(tenures::begin);
        return commit(LaneRelease.NONE);
    }

    /** Makes it known that this line is in flight, and no other; returns whether it is known. */
    boolean name(Optional<NamedLine> line) {
        tenures.clearInFlight();
        line.ifPresent(named -> tenures.markInFlight(named.task(), named.line()));
        return commit(LaneRelease.NONE);
    }

    /** Leaves a word about a line with the next commit. */
    void note(LaneTask task, LineVerdict line) {
        tenures.note(task, line);
    }

    /**
     * Commits what has changed since the last commit. Once parted for good, nothing is begun any more, whatever the
     * closing consumer's callbacks ask for: else the successor would take tasks that were never begun for deadly.
     *
     * @return whether everything is committed
     */
    public boolean commit(LaneRelease parting) {
        ending |= parting == LaneRelease.FOR_GOOD;
        Map<Lane, CommittableLane> changed = new HashMap<>();
        tenures.committable(ending ? LaneRelease.FOR_GOOD : parting).forEach((lane, now) -> {
            if (!now.equals(committed.put(lane, now))) {
                changed.put(lane, now);
            }
        });
        boolean taken = changed.isEmpty() || group.commit(changed);
        if (!taken) {
            committed.clear(); // the lanes may be another worker's now; those we keep are committed next time
        }
        return taken;
    }

    /** The lanes are given up until it is known who gets them. */
    public void revoked(Collection<Lane> lanes) {
        commit(LaneRelease.PERHAPS);
        balancing.reportWhatIsLeft(lanes);
    }

    /** The membership is lost; the lanes are another worker's already. */
    public void lost(Collection<Lane> lanes) {
        LOG.atWarn()
                .addKeyValue("partitions", lanes.size())
                .log("Lost the group membership; the tasks will be repeated");
        tenures.retain(Set.of());
        balancing.reportWhatIsLeft(Set.of());
        onLanes.holding(Set.of());
    }

    /** These lanes, and no others, are this worker's now. */
    public void assigned(Collection<Lane> lanes) {
        for (Lane lane : lanes) {
            if (tenures.holds(lane)) {
                group.seek(lane, tenures.next(lane));
            } else {
                CommittableLane left = group.left(lane);
                tenures.begin(lane, left.offset(), left.note());
            }
        }
        tenures.retain(Set.copyOf(lanes));
        balancing.dealt();
        committed.clear();
        onLanes.holding(tenures.lanes());
        commit(LaneRelease.NONE); // releasing the lanes has said that they may be any worker's
        LOG.atInfo().addKeyValue("lanes", lanes.size()).log("Working");
    }
}
