package io.github.corenlpextreme.worker.annotate;

import io.github.corenlpextreme.protocol.TopicKind;
import io.github.corenlpextreme.protocol.message.LaneMessage;
import io.github.corenlpextreme.worker.progress.LaneTask;

/** Where a task's results go, in order within each lane of a topic. Thread-safe. */
public interface ResultSink {

    /** Sends a message that belongs to a task, in the task's lane; may block while too much is under way. */
    void send(LaneTask task, TopicKind topic, LaneMessage message);

    /** Says that nothing more will be sent for this task: it is complete once all of it has been acknowledged. */
    void finish(LaneTask task);
}
