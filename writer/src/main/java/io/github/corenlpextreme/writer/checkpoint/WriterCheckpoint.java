package io.github.corenlpextreme.writer.checkpoint;

import io.github.corenlpextreme.protocol.TopicKind;
import io.github.corenlpextreme.protocol.plan.SectionPlan;
import io.github.corenlpextreme.writer.assemble.AssemblyState;
import io.github.corenlpextreme.writer.output.OutputState;
import io.github.corenlpextreme.writer.stitch.StitchState;
import java.time.Instant;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/**
 * A consistent state of the writer: everything before it is durable, everything after it can be had
 * again from the lanes.
 *
 * @param job the job it belongs to
 * @param offsets by topic and lane, the next record to read
 * @param topics Kafka's ids of the topics that the offsets belong to, as far as they have been seen
 */
public record WriterCheckpoint(
        String job,
        StitchState stitch,
        AssemblyState assembly,
        OutputState output,
        Map<TopicKind, List<Long>> offsets,
        Map<TopicKind, String> topics) {

    public WriterCheckpoint {
        topics = Map.copyOf(topics);
        if (offsets.values().stream().anyMatch(Objects::isNull)) {
            throw new IllegalArgumentException("offsets of a topic are missing");
        }
    }

    /**
     * Makes sure that it says of all these topics where to read on.
     *
     * @throws CheckpointException if not
     */
    public void requireOffsetsOf(List<TopicKind> wanted) {
        for (TopicKind topic : wanted) {
            if (offsets.get(topic) == null) {
                throw new CheckpointException(
                        "the saved state has no offsets of " + topic + ": it is damaged; start over with --force");
            }
        }
    }

    /** What of it lies outside of the job, be it of the right one by name; empty if all lies within. */
    Optional<String> placeBeyond(SectionPlan plan) {
        if (!plan.has(stitch.step()) || !plan.has(assembly.step())) {
            return Optional.of("step");
        }
        if (!plan.hasFile(output.file()) && (output.file() != plan.endFile() || output.complete())) {
            return Optional.of("output");
        }
        return offsets.values().stream().allMatch(lanes -> lanes.size() == plan.lanes())
                ? Optional.empty()
                : Optional.of("number of lanes");
    }

    /**
     * Where a job begins.
     *
     * @param read the topics that will be read
     */
    public static WriterCheckpoint initial(String job, SectionPlan plan, List<TopicKind> read, Instant now) {
        Map<TopicKind, List<Long>> offsets = new EnumMap<>(TopicKind.class);
        Long[] zeros = new Long[plan.lanes()];
        Arrays.fill(zeros, 0L);
        read.forEach(topic -> offsets.put(topic, List.of(zeros)));
        return new WriterCheckpoint(
                job,
                StitchState.initial(plan),
                AssemblyState.initial(plan),
                OutputState.initial(plan.firstFile(), now),
                offsets,
                Map.of());
    }
}
