package io.github.corenlpextreme.worker.annotate;

import io.github.corenlpextreme.protocol.Topic;
import io.github.corenlpextreme.protocol.message.Message;
import io.github.corenlpextreme.worker.progress.Task;
import java.util.concurrent.Future;

/** One thing to be done in the order in which the feeding thread decided on it. */
sealed interface Emission {

    /** A message that is ready to be sent. */
    record Ready(Task task, Topic topic, Message message) implements Emission {}

    /**
     * A document that may still be under way.
     *
     * @param chunk the chunk it belongs to
     * @param bytes what it holds of the {@link InFlightLimit}
     */
    record Document(Task task, long chunk, Future<DocumentResult> result, long bytes) implements Emission {}

    /** The end of a chunk's or a span's documents. */
    record Close(Task task) implements Emission {}

    /** Nothing follows. */
    record End() implements Emission {}
}
