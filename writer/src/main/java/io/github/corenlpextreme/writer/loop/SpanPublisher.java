package io.github.corenlpextreme.writer.loop;

import io.github.corenlpextreme.protocol.TopicKind;
import io.github.corenlpextreme.protocol.message.LaneMessage;
import io.github.corenlpextreme.writer.stitch.StitchedMessage;
import io.github.corenlpextreme.writer.stitch.Stitcher;
import java.util.Optional;

/** The stitching half of the writer's loop. Used by the writer's thread. */
public interface SpanPublisher extends AutoCloseable {

    /** Where every line has been stitched already. */
    SpanPublisher NONE = lanes -> false;

    /** Stitches all that has arrived; returns whether there was anything. Fails if a span was refused. */
    boolean advance(LaneBuffers lanes);

    /** Waits until every span is safe. */
    default void flush() {}

    @Override
    default void close() {}

    /**
     * Publishes the spans that partials make.
     *
     * @param spans closed with this
     */
    record PartialsPublisher(Stitcher stitcher, SpanSink spans) implements SpanPublisher {

        @Override
        public boolean advance(LaneBuffers lanes) {
            spans.failIfRefused();
            boolean moved = false;
            while (!stitcher.finished()) {
                Optional<LaneMessage> message = lanes.take(TopicKind.PARTIALS, stitcher.lane());
                if (message.isEmpty()) {
                    return moved;
                }
                moved = true;
                for (StitchedMessage stitched : stitcher.accept(message.get())) {
                    spans.send(stitched.lane(), stitched.message());
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
