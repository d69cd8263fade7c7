package io.github.corenlpextreme.writer.loop;

import io.github.corenlpextreme.protocol.TopicKind;
import io.github.corenlpextreme.writer.assemble.AssemblyState;
import io.github.corenlpextreme.writer.checkpoint.WriterCheckpoint;
import io.github.corenlpextreme.writer.output.OutputState;
import io.github.corenlpextreme.writer.stitch.StitchState;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/**
 * A place from which another writer could go on, durable or not. How far the lanes had been read there is marked in
 * {@link LaneBuffers}.
 *
 * @param output how far the outputs had come there
 */
record ResumePoint(AssemblyState assembly, OutputState output) {

    /**
     * What says that this place is durable. Stitching does not follow the steps: it counts as far as it has come.
     *
     * @param lanes marked here
     * @param topicIds Kafka's ids of the topics that the lanes belong to
     */
    WriterCheckpoint checkpoint(String job, StitchState stitch, LaneBuffers lanes, Map<TopicKind, String> topicIds) {
        Map<TopicKind, List<Long>> offsets = new EnumMap<>(TopicKind.class);
        for (TopicKind topic : lanes.topics()) {
            offsets.put(topic, topic == TopicKind.PARTIALS ? lanes.offsets(topic) : lanes.marked(topic));
        }
        return new WriterCheckpoint(job, stitch, assembly, output, offsets, topicIds);
    }
}
