package io.github.corenlpextreme.writer.kafka;

import io.github.corenlpextreme.protocol.Topic;
import io.github.corenlpextreme.protocol.kafka.client.KafkaTroubleException;
import io.github.corenlpextreme.protocol.kafka.lane.LaneSender;
import io.github.corenlpextreme.protocol.message.Message;
import io.github.corenlpextreme.writer.stitch.Stitched;
import io.github.corenlpextreme.writer.stitch.Stitcher;
import java.util.Optional;

/** The stitching half of the writer's loop. Used by the writer's thread. */
interface Stitching extends AutoCloseable {

    /** Where every line has been stitched already. */
    Stitching NONE = lanes -> false;

    /**
     * Stitches all that has arrived; returns whether there was anything.
     *
     * @throws KafkaTroubleException if Kafka has refused a span
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
    record OfPartials(Stitcher stitcher, LaneSender spans) implements Stitching {

        @Override
        public boolean advance(LaneConsumer lanes) {
            spans.failIfRefused();
            boolean moved = false;
            while (!stitcher.finished()) {
                Optional<Message> message = lanes.take(Topic.PARTIALS, stitcher.lane());
                if (message.isEmpty()) {
                    return moved;
                }
                moved = true;
                for (Stitched stitched : stitcher.accept(message.get())) {
                    spans.send(Topic.SPANS, stitched.lane(), stitched.message());
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
