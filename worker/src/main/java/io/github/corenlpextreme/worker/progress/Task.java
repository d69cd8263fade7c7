package io.github.corenlpextreme.worker.progress;

import io.github.corenlpextreme.protocol.message.Message;
import io.github.corenlpextreme.protocol.message.Work;
import io.github.corenlpextreme.protocol.plan.Step;
import io.github.corenlpextreme.worker.crash.History;

/**
 * A message to be worked on: a chunk, a span or a marker.
 *
 * @param tenure how often the lane had been given to this worker when the task was taken; tells a task
 *     of an earlier time apart, whose completion no longer counts
 * @param step its place in the job's order
 * @param history what earlier processes have found out about it
 */
public record Task(Lane lane, long offset, long tenure, Step step, Message message, History history) {

    /** Whether it is a chunk or a span, which count towards {@code --max-tasks}; a marker is forwarded only. */
    public boolean isWork() {
        return step instanceof Step.AtChunk;
    }

    /** Bytes of input to work on; none in a marker. */
    public long bytes() {
        return message instanceof Work work ? work.range().length() : 0;
    }
}
