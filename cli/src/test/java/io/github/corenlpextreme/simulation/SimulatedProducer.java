package io.github.corenlpextreme.simulation;

import io.github.corenlpextreme.producer.resume.PublishedLanes;
import io.github.corenlpextreme.protocol.Topic;
import io.github.corenlpextreme.protocol.message.Message;
import io.github.corenlpextreme.protocol.plan.JobPlan;
import io.github.corenlpextreme.protocol.plan.Step;
import io.github.corenlpextreme.protocol.plan.Step.Finished;
import java.util.HashMap;
import java.util.Map;

/** A producer process: looks at what is published, then publishes the rest. */
final class SimulatedProducer implements Actor {

    private final World world;
    private final FakeSender sender;
    private final PublishedLanes published;
    private Step step;

    SimulatedProducer(World world) {
        this.world = world;
        this.sender = world.sender();
        this.published = new PublishedLanes(world.plan(), lastMessages());
        this.step = published.complete() ? new Finished() : world.plan().first();
    }

    @Override
    public boolean step() {
        return switch (world.chance().below(3)) {
            case 0 -> publish();
            case 1 -> sender.deliver();
            default -> sender.acknowledge();
        };
    }

    @Override
    public FakeSender sender() {
        return sender;
    }

    boolean finished() {
        return step instanceof Finished && sender.flushed();
    }

    private boolean publish() {
        JobPlan plan = world.plan();
        if (step instanceof Finished) {
            return false;
        }
        if (!world.decisions().isPublished(published, plan, step)) {
            sender.send(Topic.CHUNKS, plan.laneOf(step), plan.message(step), FakeSender.Receipt.NONE);
        }
        step = plan.next(step);
        return true;
    }

    private Map<Integer, Message> lastMessages() {
        Map<Integer, Message> last = new HashMap<>();
        for (int lane = 0; lane < world.plan().lanes(); lane++) {
            long end = world.log().end(Topic.CHUNKS, lane);
            if (end > 0) {
                last.put(lane, world.log().read(Topic.CHUNKS, lane, end - 1));
            }
        }
        return last;
    }
}
