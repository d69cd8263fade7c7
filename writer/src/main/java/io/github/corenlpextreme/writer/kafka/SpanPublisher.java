package io.github.corenlpextreme.writer.kafka;

import io.github.corenlpextreme.protocol.TopicKind;
import io.github.corenlpextreme.protocol.kafka.client.JobKafkaException;
import io.github.corenlpextreme.protocol.kafka.lane.LaneSender;
import io.github.corenlpextreme.protocol.message.LaneMessage;
import io.github.corenlpextreme.writer.stitch.StitchedMessage;
import io.github.corenlpextreme.writer.stitch.Stitcher;
import java.util.Optional;

/** The stitching half of the writer's loop. Used by the writer's thread. */
interface SpanPublisher extends AutoCloseable {

    /** Where every line has been stitched already. */
    SpanPublisher NONE = lanes -> false;

    /**
     * Stitches all that has arrived; returns whether there was anything.
     *
     * @throws JobKafkaException if Kafka has refused a span
     */
    boolean advance(LaneConsumer lanes);

    /** Waits until Kafka has acknowledged every span. */
    default void flush() {}

    @Override
    default void close() {}

    /**
     * Publishes the spans that partials make.
     *
     * @param spans closed with this
     */
    record PartialsPublisher(Stitcher stitcher, LaneSender spans) implements SpanPublisher {

        @Override
        public boolean advance(LaneConsumer lanes) {
            spans.failIfRefused();
            boolean moved = false;
            while (!stitcher.finished()) {
                Optional<LaneMessage> message = lanes.take(TopicKind.PARTIALS, stitcher.lane());
                if (message.isEmpty()) {
                    return moved;
                }
                moved = true;
                for (StitchedMessage stitched : stitcher.accept(message.get())) {
                    spans.send(TopicKind.SPANS, stitched.lane(), stitched.message());
                }
            }
            return moved;
        }

        @Override
        public void flush() {
            spans.flush();
        }

        @Override
        public void close() {
            spans.close();
        }
    }
}
