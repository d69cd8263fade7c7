package io.github.corenlpextreme.worker.loop;

import io.github.corenlpextreme.protocol.TopicKind;
import io.github.corenlpextreme.protocol.message.LaneMessage;

/** Where messages go, in order within each lane. Thread-safe. */
public interface LaneOutput {

    /**
     * Sends a message; may block while too much is under way.
     *
     * @param onAcknowledged run on any thread when the message is safe; must not block
     */
    void send(TopicKind topic, int lane, LaneMessage message, Runnable onAcknowledged);
}
