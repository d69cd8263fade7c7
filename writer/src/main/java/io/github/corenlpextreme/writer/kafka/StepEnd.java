package io.github.corenlpextreme.writer.kafka;

import io.github.corenlpextreme.protocol.JobId;
import io.github.corenlpextreme.protocol.Topic;
import io.github.corenlpextreme.writer.assemble.AssemblyState;
import io.github.corenlpextreme.writer.checkpoint.Checkpoint;
import io.github.corenlpextreme.writer.output.OutputState;
import io.github.corenlpextreme.writer.stitch.StitchState;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/**
 * A place from which another writer could go on, durable or not.
 *
 * @param output how far the outputs had come there
 * @param offsets by topic and lane, the next record to read from there
 */
record StepEnd(AssemblyState assembly, OutputState output, Map<Topic, List<Long>> offsets) {

    /**
     * What says that this place is durable. Stitching does not follow these steps: it counts as far as it has come.
     *
     * @param topicIds Kafka's ids of the topics that the offsets belong to
     * @param stitched by topic and lane, the next record that the stitcher reads
     */
    Checkpoint checkpoint(JobId job, Map<Topic, String> topicIds, StitchState stitch, Map<Topic, List<Long>> stitched) {
        Map<Topic, List<Long>> all = new EnumMap<>(offsets);
        all.putAll(stitched);
        return new Checkpoint(job.value(), stitch, assembly, output, all, topicIds);
    }
}
