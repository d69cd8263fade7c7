package io.github.corenlpextreme.writer.kafka;

import io.github.corenlpextreme.protocol.JobId;
import io.github.corenlpextreme.protocol.Topic;
import io.github.corenlpextreme.writer.assemble.AssemblyState;
import io.github.corenlpextreme.writer.checkpoint.Checkpoint;
import io.github.corenlpextreme.writer.output.OutputState;
import io.github.corenlpextreme.writer.stitch.StitchState;
import java.util.List;
import java.util.Map;

/**
 * A place from which another writer could go on, durable or not. How far the lanes had been read there is marked in
 * {@link LaneConsumer}.
 *
 * @param output how far the outputs had come there
 */
record StepEnd(AssemblyState assembly, OutputState output) {

    /**
     * What says that this place is durable.
     *
     * @param offsets by topic and lane, the next record to read from there
     * @param topicIds Kafka's ids of the topics that the offsets belong to
     */
    Checkpoint checkpoint(JobId job, StitchState stitch, Map<Topic, List<Long>> offsets, Map<Topic, String> topicIds) {
        return new Checkpoint(job.value(), stitch, assembly, output, offsets, topicIds);
    }
}
