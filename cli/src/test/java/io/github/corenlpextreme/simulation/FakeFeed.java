package io.github.corenlpextreme.simulation;

import io.github.corenlpextreme.protocol.TopicKind;
import io.github.corenlpextreme.writer.loop.LaneBuffers;
import io.github.corenlpextreme.writer.loop.WriterPorts.LaneFeed;
import java.time.Duration;

/**
 * The writer's way out of the log: of each lane something, or nothing yet.
 *
 * @param size that each message has for the writer, in bytes
 */
record FakeFeed(World world, LaneBuffers lanes, int size) implements LaneFeed {

    private static final int LARGE = 400_000; // a few of them are enough for a lane

    static int size(Chance chance) {
        return chance.oneIn(3) ? LARGE : 1;
    }

    @Override
    public void poll(Duration timeout) {
        for (TopicKind topic : lanes.topics()) {
            lanes.lanes(topic).forEach(lane -> poll(topic, lane));
        }
    }

    private void poll(TopicKind topic, int lane) {
        long arrived = lanes.end(topic, lane);
        int more = (int) (world.log().end(topic, lane) - arrived);
        if (more > 0 && lanes.wantsMore(topic, lane) && world.chance().isQuick()) {
            add(topic, lane, arrived, world.chance().between(1, more));
        }
    }

    private void add(TopicKind topic, int lane, long from, int count) {
        for (long offset = from; offset < from + count; offset++) {
            lanes.add(topic, lane, world.log().read(topic, lane, offset), offset, size);
        }
    }
}
