package io.github.corenlpextreme.protocol.kafka.topics;

import io.github.corenlpextreme.protocol.JobId;
import io.github.corenlpextreme.protocol.JobManifest;
import io.github.corenlpextreme.protocol.TopicKind;
import io.github.corenlpextreme.protocol.TopicLayout;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** What could be seen of a job on a Kafka at one moment. */
public sealed interface JobSnapshot {

    JobId job();

    /** Its topics are there, but what they hold cannot be told. */
    record UnreadableJob(JobId job, String reason) implements JobSnapshot {}

    /**
     * A job with its manifest.
     *
     * @param published when the manifest was, by the broker's clock
     * @param lanes of the topics that are there, without the manifest's
     * @param disk bytes of the topics that are the job's own, all replicas together; empty if Kafka does not tell
     * @param workers that have joined; one that has died counts until its session has run out
     * @param ended topics of work that get no more messages, and topics of documents that the writer has read to
     *     their end
     */
    record ReadableJob(
            JobManifest manifest,
            Instant published,
            Map<TopicKind, List<LaneOffsets>> lanes,
            Optional<Map<TopicKind, Long>> disk,
            int workers,
            Set<TopicKind> ended)
            implements JobSnapshot {

        public ReadableJob {
            lanes = Map.copyOf(lanes);
            disk = disk.map(Map::copyOf);
            ended = Set.copyOf(ended);
        }

        @Override
        public JobId job() {
            return manifest.job();
        }

        public TopicLayout names() {
            return TopicLayout.of(manifest);
        }
    }
}
