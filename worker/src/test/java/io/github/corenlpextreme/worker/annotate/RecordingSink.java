package io.github.corenlpextreme.worker.annotate;

import io.github.corenlpextreme.protocol.Topic;
import io.github.corenlpextreme.protocol.message.DocumentPart;
import io.github.corenlpextreme.protocol.message.Message;
import io.github.corenlpextreme.worker.progress.Task;
import java.util.ArrayList;
import java.util.List;

/** Keeps what is sent, in the order of sending. Thread-safe. */
final class RecordingSink implements ResultSink {

    record Sent(Topic topic, int lane, Message message) {}

    private final List<Sent> sent = new ArrayList<>();
    private final List<Task> finished = new ArrayList<>();

    @Override
    public synchronized void send(Task task, Topic topic, Message message) {
        sent.add(new Sent(topic, task.lane().number(), message));
    }

    @Override
    public synchronized void finish(Task task) {
        finished.add(task);
    }

    synchronized List<Sent> sent() {
        return List.copyOf(sent);
    }

    synchronized List<Task> finished() {
        return List.copyOf(finished);
    }

    List<Message> messages(Topic topic, int lane) {
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
