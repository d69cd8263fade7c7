package io.github.corenlpextreme.simulation;

import io.github.corenlpextreme.protocol.TopicKind;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** By topic and lane, the next message that the writer takes. */
final class WriterPositions {

    private final Map<TopicKind, List<Long>> offsets = new EnumMap<>(TopicKind.class);

    WriterPositions(Map<TopicKind, List<Long>> start) {
        start.forEach((topic, lanes) -> offsets.put(topic, new ArrayList<>(lanes)));
    }

    long next(TopicKind topic, int lane) {
        return offsets.get(topic).get(lane);
    }

    void advance(TopicKind topic, int lane) {
        offsets.get(topic).set(lane, next(topic, lane) + 1);
    }

    Map<TopicKind, List<Long>> all() {
        Map<TopicKind, List<Long>> copy = new EnumMap<>(TopicKind.class);
        offsets.forEach((topic, lanes) -> copy.put(topic, List.copyOf(lanes)));
        return copy;
    }
}
