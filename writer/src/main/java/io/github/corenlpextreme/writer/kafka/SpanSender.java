package io.github.corenlpextreme.writer.kafka;

import io.github.corenlpextreme.protocol.TopicKind;
import io.github.corenlpextreme.protocol.kafka.lane.LaneSender;
import io.github.corenlpextreme.protocol.message.LaneMessage;
import io.github.corenlpextreme.writer.loop.SpanSink;

/**
 * Publishes the stitched lines for the workers. Used by the writer's thread.
 *
 * @param sender closed with this
 */
public record SpanSender(LaneSender sender) implements SpanSink {

    @Override
    public void send(int lane, LaneMessage message) {
        sender.send(TopicKind.SPANS, lane, message);
    }

    @Override
    public void failIfRefused() {
        sender.failIfRefused();
    }

    @Override
    public void flush() {
        sender.flush();
    }

    @Override
    public void close() {
        sender.close();
    }
}
