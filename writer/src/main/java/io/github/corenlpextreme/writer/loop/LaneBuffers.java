package io.github.corenlpextreme.writer.loop;

import io.github.corenlpextreme.protocol.TopicKind;
import io.github.corenlpextreme.protocol.message.LaneMessage;
import io.github.corenlpextreme.writer.assemble.ResultLane;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.ToLongFunction;
import java.util.stream.IntStream;

/**
 * All lanes that a writer reads, each to be taken from separately, in the order of the lanes. What is not wanted
 * soon is left where it is: of each topic only the next few lanes are read, no more of each than is enough for a while,
 * and of those together no more than the collector can pass by. So memory does not grow with the lanes either. Used by
 * one thread.
 */
public final class LaneBuffers {

    private static final long ENOUGH_BYTES = 512 << 10;
    private static final long MOST_WAITING = 2 << 20;
    private static final int LANES_AHEAD = 16; // they may hold no more than a marker each

    private final int firstLane;
    private final Map<TopicKind, List<LaneBuffer>> lanes = new EnumMap<>(TopicKind.class);
    private final Map<TopicKind, Integer> turns =
            new EnumMap<>(TopicKind.class); // the lane taken from; those after it follow
    private final Set<LaneBuffer> takenFrom = new HashSet<>(); // since the last mark

    /**
     * @param firstLane number of the first of them; the others follow
     * @param offsets by topic and lane, the next record to read
     */
    public LaneBuffers(int firstLane, Map<TopicKind, List<Long>> offsets) {
        this.firstLane = firstLane;
        offsets.forEach((topic, byLane) -> {
            lanes.put(topic, byLane.stream().map(LaneBuffer::new).toList());
            turns.put(topic, firstLane);
        });
    }

    /** All topics that are read. */
    public Set<TopicKind> topics() {
        return lanes.keySet();
    }

    /** The lanes of a topic. */
    public IntStream lanes(TopicKind topic) {
        return IntStream.range(firstLane, firstLane + lanes.get(topic).size());
    }

    private LaneBuffer buffer(TopicKind topic, int lane) {
        return lanes.get(topic).get(lane - firstLane);
    }

    /** Whether more of this lane should be read now. */
    public boolean wantsMore(TopicKind topic, int lane) {
        return wanted(topic).contains(new ResultLane(topic, lane));
    }

    /** All such lanes. */
    public List<ResultLane> wanted() {
        return lanes.keySet().stream().flatMap(topic -> wanted(topic).stream()).toList();
    }

    private List<ResultLane> wanted(TopicKind topic) {
        List<LaneBuffer> all = lanes.get(topic);
        List<ResultLane> wanted = new ArrayList<>();
        long waiting = 0;
        for (int ahead = 0; ahead < Math.min(LANES_AHEAD, all.size()) && waiting < MOST_WAITING; ahead++) {
            int place = (turns.get(topic) - firstLane + ahead) % all.size();
            if (all.get(place).bytes() < ENOUGH_BYTES) {
                wanted.add(new ResultLane(topic, firstLane + place));
            }
            waiting += all.get(place).bytes();
        }
        return wanted;
    }

    /**
     * A message has arrived.
     *
     * @param bytes that it takes
     */
    public void add(TopicKind topic, int lane, LaneMessage message, long offset, int bytes) {
        buffer(topic, lane).add(message, offset, bytes);
    }

    /** The next message of a lane, if it has arrived; from now on it is this lane's turn. */
    public Optional<LaneMessage> take(TopicKind topic, int lane) {
        turns.put(topic, lane);
        LaneBuffer buffer = buffer(topic, lane);
        takenFrom.add(buffer);
        return buffer.take();
    }

    /** The offset after the last message of a lane that has arrived. */
    public long end(TopicKind topic, int lane) {
        return buffer(topic, lane).end();
    }

    /** Marks how far has been taken from each lane. Costs as much as there are lanes taken from since the last mark. */
    public void mark() {
        takenFrom.forEach(LaneBuffer::mark);
        takenFrom.clear();
    }

    /** By lane, the offset after the last message that had been taken at the last mark. */
    public List<Long> marked(TopicKind topic) {
        return byLane(topic, LaneBuffer::marked);
    }

    /** By lane, the offset after the last message taken. */
    public List<Long> offsets(TopicKind topic) {
        return byLane(topic, LaneBuffer::next);
    }

    private List<Long> byLane(TopicKind topic, ToLongFunction<LaneBuffer> offset) {
        return lanes.get(topic).stream().map(offset::applyAsLong).toList();
    }
}
