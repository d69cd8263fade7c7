package io.github.corenlpextreme.writer.checkpoint;

import io.github.corenlpextreme.protocol.Topic;
import io.github.corenlpextreme.protocol.plan.JobPlan;
import io.github.corenlpextreme.writer.assemble.AssemblyState;
import io.github.corenlpextreme.writer.output.OutputState;
import io.github.corenlpextreme.writer.stitch.StitchState;
import java.time.Instant;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/**
 * A consistent state of the writer: everything before it is durable, everything after it can be had
 * again from the lanes.
 *
 * @param job the job it belongs to
 * @param offsets by topic and lane, the next record to read
 */
public record Checkpoint(
        String job, StitchState stitch, AssemblyState assembly, OutputState output, Map<Topic, List<Long>> offsets) {

    /** The topics that the writer reads. */
    public static final List<Topic> TOPICS = List.of(Topic.PARTIALS, Topic.RESULTS, Topic.SPAN_RESULTS);

    public Checkpoint {
        for (Topic topic : TOPICS) {
            if (offsets.get(topic) == null) {
                throw new IllegalArgumentException("it has no offsets of " + topic);
            }
        }
    }

    /** Where a job begins. */
    public static Checkpoint initial(String job, JobPlan plan, Instant now) {
        Map<Topic, List<Long>> offsets = new EnumMap<>(Topic.class);
        Long[] zeros = new Long[plan.lanes()];
        Arrays.fill(zeros, 0L);
        TOPICS.forEach(topic -> offsets.put(topic, List.of(zeros)));
        return new Checkpoint(
                job, StitchState.initial(plan), AssemblyState.initial(plan), OutputState.initial(now), offsets);
    }
}
