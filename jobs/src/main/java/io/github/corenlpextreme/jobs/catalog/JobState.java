package io.github.corenlpextreme.jobs.catalog;

import io.github.corenlpextreme.protocol.TopicKind;
import io.github.corenlpextreme.protocol.kafka.topics.JobSnapshot.ReadableJob;
import io.github.corenlpextreme.protocol.kafka.topics.LaneOffsets;
import java.util.List;

/** How far a job has come. */
public enum JobState {
    /** A topic that it needs is not there: it was being made or removed, or the job that it replays is gone. */
    HALF_REMOVED("half removed"),
    /** Not all of its work has been published. */
    PUBLISHING("publishing"),
    /** Work waits for workers, or may yet come. */
    ANNOTATING("annotating"),
    /** The workers are done, the writer is not. */
    ANNOTATED("annotated"),
    /** The writer has read everything, and what may be behind that is not needed. */
    WRITTEN("written");

    private final String text;

    JobState(String text) {
        this.text = text;
    }

    static JobState of(ReadableJob job) {
        if (!job.names().all().stream()
                .allMatch(topic -> topic == TopicKind.MANIFEST || job.lanes().containsKey(topic))) {
            return HALF_REMOVED;
        }
        if (job.ended().containsAll(job.names().documents())) {
            return WRITTEN; // also if a worker died before it had committed what was its last task
        }
        if (!LaneStats.of(job).stream().allMatch(LaneStats::isPublished)) {
            return PUBLISHING;
        }
        return job.names().work().stream().allMatch(topic -> isDone(job, topic)) ? ANNOTATED : ANNOTATING;
    }

    private static boolean isDone(ReadableJob job, TopicKind topic) {
        List<LaneOffsets> lanes = job.lanes().getOrDefault(topic, List.of());
        return job.ended().contains(topic) && lanes.stream().allMatch(lane -> lane.waiting() == 0);
    }

    @Override
    public String toString() {
        return text;
    }
}
