package io.github.corenlpextreme.writer.loop;

import io.github.corenlpextreme.protocol.TopicKind;
import io.github.corenlpextreme.protocol.message.LaneMessage;
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
 * soon is left where it is: of each topic only the next few lanes are read, and no more than a fixed number of bytes
 * of each is held here, so that memory does not grow with the lanes either. Used by one thread.
 */
public final class LaneBuffers {

    private static final long ENOUGH_BYTES = 1 << 20;
    private static final int LANES_AHEAD = 16;

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
        return Math.floorMod(lane - turns.get(topic), lanes.get(topic).size()) < LANES_AHEAD
                && buffer(topic, lane).bytes() < ENOUGH_BYTES;
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
