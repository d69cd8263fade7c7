package io.github.corenlpextreme.simulation;

import io.github.corenlpextreme.producer.resume.PublishedSteps;
import io.github.corenlpextreme.protocol.TopicKind;
import io.github.corenlpextreme.protocol.message.LaneMessage;
import io.github.corenlpextreme.protocol.plan.JobPlan;
import io.github.corenlpextreme.protocol.plan.PlanStep;
import io.github.corenlpextreme.protocol.plan.PlanStep.FinishedStep;
import java.util.HashMap;
import java.util.Map;

/** A producer process: looks at what is published, then publishes the rest. */
final class SimulatedProducer implements Actor {

    private final World world;
    private final FakeSender sender;
    private final PublishedSteps published;
    private PlanStep step;

    SimulatedProducer(World world) {
        this.world = world;
        this.sender = world.sender();
        this.published = new PublishedSteps(world.plan(), lastMessages());
        this.step = published.complete() ? new FinishedStep() : world.plan().first();
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
        return step instanceof FinishedStep && sender.flushed();
    }

    private boolean publish() {
        JobPlan plan = world.plan();
        if (step instanceof FinishedStep) {
            return false;
        }
        if (!world.decisions().isPublished(published, plan, step)) {
            sender.send(TopicKind.CHUNKS, plan.laneOf(step), plan.message(step), FakeSender.Receipt.NONE);
        }
        step = plan.next(step);
        return true;
    }

    private Map<Integer, LaneMessage> lastMessages() {
        Map<Integer, LaneMessage> last = new HashMap<>();
        for (int lane = 0; lane < world.plan().lanes(); lane++) {
            long end = world.log().end(TopicKind.CHUNKS, lane);
            if (end > 0) {
                last.put(lane, world.log().read(TopicKind.CHUNKS, lane, end - 1));
            }
        }
        return last;
    }
}
