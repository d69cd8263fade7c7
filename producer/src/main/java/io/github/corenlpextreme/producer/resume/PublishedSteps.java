package io.github.corenlpextreme.producer.resume;

import io.github.corenlpextreme.protocol.message.LaneMessage;
import io.github.corenlpextreme.protocol.plan.JobPlan;
import io.github.corenlpextreme.protocol.plan.PlanStep;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * Tells which steps of a plan stand in their lanes already. A lane is filled in plan order, so its
 * last message says all. Immutable.
 */
public final class PublishedSteps {

    private final JobPlan plan;
    private final Map<Integer, PlanStep> last;

    /**
     * Looks at the last message of each lane.
     *
     * @param lastMessages by lane; a lane without messages has no entry
     */
    public PublishedSteps(JobPlan plan, Map<Integer, LaneMessage> lastMessages) {
        this.plan = plan;
        this.last = lastMessages.entrySet().stream()
                .collect(Collectors.toUnmodifiableMap(
                        Map.Entry::getKey, entry -> JobPlan.stepOf(entry.getValue(), entry.getKey())));
    }

    /** Whether this step's message stands in its lane. */
    public boolean contains(PlanStep step) {
        PlanStep reached = last.get(plan.laneOf(step));
        return reached != null && plan.compare(step, reached) <= 0;
    }

    /** Whether every lane ends with the end-of-job marker. */
    public boolean complete() {
        return last.size() == plan.lanes() && last.values().stream().allMatch(PlanStep.EndOfJobStep.class::isInstance);
    }
}
