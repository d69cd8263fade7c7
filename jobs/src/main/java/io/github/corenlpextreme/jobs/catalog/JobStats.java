package io.github.corenlpextreme.jobs.catalog;

import io.github.corenlpextreme.protocol.InputFile;
import io.github.corenlpextreme.protocol.TopicKind;
import io.github.corenlpextreme.protocol.kafka.topics.JobSnapshot.ReadableJob;
import java.util.List;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.stream.Stream;

/**
 * What a job has come to.
 *
 * @param percent tasks that workers have committed, of all that are known; empty if that cannot be told
 * @param disk bytes of its own topics; empty if Kafka does not tell
 * @param resultsDeleted whether results that the writer has read are gone, so that it cannot be written again
 */
public record JobStats(
        JobState state, OptionalInt percent, OptionalLong disk, boolean resultsDeleted, List<LaneStats> lanes) {

    private static final int ALL = 100;

    public static JobStats of(ReadableJob job) {
        JobState state = JobState.of(job);
        List<LaneStats> lanes = LaneStats.of(job);
        OptionalLong disk = job.disk()
                .map(topics -> OptionalLong.of(
                        topics.values().stream().mapToLong(Long::longValue).sum()))
                .orElseGet(OptionalLong::empty);
        return new JobStats(state, percent(state, lanes), disk, resultsDeleted(job), lanes);
    }

    public static long inputBytes(ReadableJob job) {
        return job.manifest().inputs().stream().mapToLong(InputFile::size).sum();
    }

    private static OptionalInt percent(JobState state, List<LaneStats> lanes) {
        return switch (state) {
            case HALF_REMOVED -> OptionalInt.empty();
            case ANNOTATED, WRITTEN -> OptionalInt.of(ALL);
            case PUBLISHING, ANNOTATING -> percent(lanes);
        };
    }

    /** Never all of it: more spans may come. */
    private static OptionalInt percent(List<LaneStats> lanes) {
        if (lanes.stream().anyMatch(lane -> lane.planned().isEmpty())) {
            return OptionalInt.empty();
        }
        long all = lanes.stream()
                .mapToLong(lane -> lane.planned().orElse(0) + lane.spans().all())
                .sum();
        long done = lanes.stream()
                .mapToLong(lane -> lane.tasks().done() + lane.spans().done())
                .sum();
        return OptionalInt.of((int) Math.min(ALL - 1, ALL * done / all));
    }

    private static boolean resultsDeleted(ReadableJob job) {
        return Stream.of(TopicKind.RESULTS, TopicKind.SPAN_RESULTS)
                .flatMap(topic -> job.lanes().getOrDefault(topic, List.of()).stream())
                .anyMatch(lane -> lane.begin() > 0);
    }
}
