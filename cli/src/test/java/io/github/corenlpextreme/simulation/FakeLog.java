package io.github.corenlpextreme.simulation;

import io.github.corenlpextreme.protocol.TopicKind;
import io.github.corenlpextreme.protocol.message.LaneMessage;
import java.util.ArrayList;
import java.util.List;

/** Kafka's part of a job: a lane only grows. */
final class FakeLog {

    private final List<List<LaneMessage>> lanes = new ArrayList<>();
    private final int count;
    private final Invariants invariants;
    private final Trace trace;

    FakeLog(int count, Invariants invariants, Trace trace) {
        this.count = count;
        this.invariants = invariants;
        this.trace = trace;
        for (int i = 0; i < TopicKind.values().length * count; i++) {
            lanes.add(new ArrayList<>());
        }
    }

    void append(TopicKind topic, int lane, LaneMessage message) {
        trace.add(() -> "  log " + topic + "/" + lane + "@" + end(topic, lane) + " " + shown(message));
        invariants.appended(topic, lane, message);
        lane(topic, lane).add(message);
    }

    /** The offset that the next message will have. */
    long end(TopicKind topic, int lane) {
        return lane(topic, lane).size();
    }

    /** Messages in all lanes. */
    int messages() {
        return lanes.stream().mapToInt(List::size).sum();
    }

    LaneMessage read(TopicKind topic, int lane, long offset) {
        return lane(topic, lane).get((int) offset);
    }

    static String shown(LaneMessage message) {
        return message.toString().replaceAll(", rendered=.*", "]");
    }

    private List<LaneMessage> lane(TopicKind topic, int lane) {
        return lanes.get(topic.ordinal() * count + lane);
    }
}
