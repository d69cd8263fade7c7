package io.github.corenlpextreme.simulation;

import io.github.corenlpextreme.protocol.TopicKind;
import io.github.corenlpextreme.protocol.message.LaneMessage;
import io.github.corenlpextreme.writer.loop.SpanSink;

/** The writer's way into the log. */
record FakeSpans(World world, FakeSender sender, Mortality mortality) implements SpanSink {

    @Override
    public void send(int lane, LaneMessage message) {
        mortality.live();
        sender.send(TopicKind.SPANS, lane, message, FakeSender.Receipt.NONE);
    }

    @Override
    public void failIfRefused() {
        // it takes everything
    }

    @Override
    public void flush() {
        while (world.decisions().waitsForSpans() && !sender.flushed()) {
            mortality.live();
            if (!sender.deliver()) {
                sender.acknowledge();
            }
        }
    }
}
