package io.github.corenlpextreme.simulation;

import io.github.corenlpextreme.protocol.Topic;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** By topic and lane, the next message that the writer takes. */
final class WriterPositions {

    private final Map<Topic, List<Long>> offsets = new EnumMap<>(Topic.class);

    WriterPositions(Map<Topic, List<Long>> start) {
        start.forEach((topic, lanes) -> offsets.put(topic, new ArrayList<>(lanes)));
    }

    long next(Topic topic, int lane) {
        return offsets.get(topic).get(lane);
    }

    void advance(Topic topic, int lane) {
        offsets.get(topic).set(lane, next(topic, lane) + 1);
    }

    Map<Topic, List<Long>> all() {
        Map<Topic, List<Long>> copy = new EnumMap<>(Topic.class);
        offsets.forEach((topic, lanes) -> copy.put(topic, List.copyOf(lanes)));
        return copy;
    }
}
