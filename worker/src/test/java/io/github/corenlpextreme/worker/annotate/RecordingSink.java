package io.github.corenlpextreme.worker.annotate;

import io.github.corenlpextreme.protocol.TopicKind;
import io.github.corenlpextreme.protocol.message.DocumentPart;
import io.github.corenlpextreme.protocol.message.LaneMessage;
import io.github.corenlpextreme.worker.progress.LaneTask;
import java.util.ArrayList;
import java.util.List;

/** Keeps what is sent, in the order of sending. Thread-safe. */
final class RecordingSink implements ResultSink {

    record Sent(TopicKind topic, int lane, LaneMessage message) {}

    private final List<Sent> sent = new ArrayList<>();
    private final List<LaneTask> finished = new ArrayList<>();

    @Override
    public synchronized void send(LaneTask task, TopicKind topic, LaneMessage message) {
        sent.add(new Sent(topic, task.lane().number(), message));
    }

    @Override
    public synchronized void finish(LaneTask task) {
        finished.add(task);
    }

    synchronized List<Sent> sent() {
        return List.copyOf(sent);
    }

    synchronized List<LaneTask> finished() {
        return List.copyOf(finished);
    }

    List<LaneMessage> messages(TopicKind topic, int lane) {
        return sent().stream()
                .filter(sending -> sending.topic() == topic && sending.lane() == lane)
                .map(Sent::message)
                .toList();
    }

    long documents() {
        return sent().stream()
                .filter(sending -> sending.message() instanceof DocumentPart part && part.last())
                .count();
    }
}
