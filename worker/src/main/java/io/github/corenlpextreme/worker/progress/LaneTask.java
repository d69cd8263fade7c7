package io.github.corenlpextreme.worker.progress;

import io.github.corenlpextreme.protocol.message.LaneMessage;
import io.github.corenlpextreme.protocol.message.WorkMessage;
import io.github.corenlpextreme.protocol.plan.PlanStep;
import io.github.corenlpextreme.worker.crash.TaskHistory;

/**
 * A message to be worked on: a chunk, a span or a marker.
 *
 * @param tenure how often the lane had been given to this worker when the task was taken; tells a task
 *     of an earlier time apart, whose completion no longer counts
 * @param step its place in the job's order
 * @param history what earlier processes have found out about it
 */
public record LaneTask(Lane lane, long offset, long tenure, PlanStep step, LaneMessage message, TaskHistory history) {

    /** Whether it is a chunk or a span, which count towards {@code --max-tasks}; a marker is forwarded only. */
    public boolean isWork() {
        return step instanceof PlanStep.ChunkStep;
    }

    /** Bytes of input to work on; none in a marker. */
    public long bytes() {
        return message instanceof WorkMessage work ? work.range().length() : 0;
    }
}
