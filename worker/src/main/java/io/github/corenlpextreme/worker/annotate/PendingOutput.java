package io.github.corenlpextreme.worker.annotate;

import io.github.corenlpextreme.protocol.TopicKind;
import io.github.corenlpextreme.protocol.message.LaneMessage;
import io.github.corenlpextreme.worker.progress.LaneTask;
import java.util.concurrent.Future;

/** One thing to be done in the order in which the feeding thread decided on it. */
sealed interface PendingOutput {

    /** A message that is ready to be sent. */
    record PendingMessage(LaneTask task, TopicKind topic, LaneMessage message) implements PendingOutput {}

    /**
     * A document that may still be under way.
     *
     * @param chunk the chunk it belongs to
     * @param bytes what it holds of the {@link InFlightLimit}
     */
    record PendingDocument(LaneTask task, long chunk, Future<DocumentResult> result, long bytes)
            implements PendingOutput {}

    /** The end of a chunk's or a span's documents. */
    record PendingClose(LaneTask task) implements PendingOutput {}

    /** Nothing follows. */
    record PendingEnd() implements PendingOutput {}
}
