package io.github.corenlpextreme.worker.loop;

import io.github.corenlpextreme.worker.crash.LaneCommitMetadata;
import io.github.corenlpextreme.worker.progress.AssignedLanes.CommittableLane;
import io.github.corenlpextreme.worker.progress.Lane;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** A group that does what it is told to. Time goes by with each poll, as long as that may take. */
final class FakeMembership implements LaneGroup, LaneRebalancing {

    final List<WorkRecord> arriving = new ArrayList<>();
    final Set<Lane> assigned = new HashSet<>();
    final Set<Lane> paused = new HashSet<>();
    final Map<Lane, CommittableLane> committed = new HashMap<>();
    boolean rebalancing;
    int refused;
    int asked;
    long now;

    @Override
    public List<WorkRecord> poll(Duration timeout) {
        now += timeout.toNanos();
        List<WorkRecord> records = List.copyOf(arriving);
        arriving.clear();
        return records;
    }

    @Override
    public Set<Lane> assigned() {
        return assigned;
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
    public void seek(Lane lane, long offset) {}

    @Override
    public CommittableLane left(Lane lane) {
        return committed.getOrDefault(lane, new CommittableLane(0, LaneCommitMetadata.NONE));
    }

    @Override
    public boolean commit(Map<Lane, CommittableLane> offsets) {
        if (rebalancing) {
            refused++;
            return false;
        }
        committed.putAll(offsets);
        return true;
    }

    @Override
    public void reportWhatIsLeft(Collection<Lane> lanes) {}

    @Override
    public void dealt() {}

    @Override
    public void askIfIdle() {
        asked++;
    }
}
