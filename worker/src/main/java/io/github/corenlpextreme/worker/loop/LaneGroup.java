package io.github.corenlpextreme.worker.loop;

import io.github.corenlpextreme.worker.progress.AssignedLanes.CommittableLane;
import io.github.corenlpextreme.worker.progress.Lane;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * A worker's membership in the group that shares the lanes. While it polls, it tells its {@link LaneCommitter} which
 * lanes come and go. Used by the poll thread.
 */
public interface LaneGroup {

    /** Records that have arrived, waiting for the first up to the timeout. */
    List<WorkRecord> poll(Duration timeout);

    /** The lanes that can be paused now; none while other workers are still joining. */
    Set<Lane> assigned();

    /** Fetches nothing more from these lanes. */
    void pause(Set<Lane> lanes);

    /** Fetches from these lanes again. */
    void resume(Set<Lane> lanes);

    /** The next record of the lane to fetch. */
    void seek(Lane lane, long offset);

    /** How far the lane is committed, and what was left with that. */
    CommittableLane left(Lane lane);

    /**
     * Commits.
     *
     * @return whether it has been taken; if not, the lanes may be another worker's
     */
    boolean commit(Map<Lane, CommittableLane> offsets);
}
