package io.github.corenlpextreme.writer.loop;

import io.github.corenlpextreme.protocol.message.LaneMessage;

/** Where the stitched lines go. Used by the writer's thread. */
public interface SpanSink extends AutoCloseable {

    /** Begins to publish; what becomes of it shows in {@link #failIfRefused} or {@link #flush}. */
    void send(int lane, LaneMessage message);

    /** Throws what has kept an earlier message from being published. */
    void failIfRefused();

    /** Waits until everything is safe; fails if something was refused. */
    void flush();

    @Override
    default void close() {}
}
