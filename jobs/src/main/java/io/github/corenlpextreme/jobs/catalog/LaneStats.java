package io.github.corenlpextreme.jobs.catalog;

import io.github.corenlpextreme.protocol.TopicKind;
import io.github.corenlpextreme.protocol.kafka.topics.JobSnapshot.ReadableJob;
import io.github.corenlpextreme.protocol.kafka.topics.LaneOffsets;
import io.github.corenlpextreme.protocol.plan.JobPlan;
import io.github.corenlpextreme.protocol.plan.SectionPlan;
import java.util.Collection;
import java.util.List;
import java.util.OptionalLong;
import java.util.function.ToLongFunction;
import java.util.stream.IntStream;

/**
 * What a lane has of everything, markers included.
 *
 * @param planned tasks that will be in it without its spans; empty if only their publisher knows
 * @param tasks published and done, without spans
 * @param spans published and done
 * @param results published by workers, and read by the writer
 */
public record LaneStats(int lane, OptionalLong planned, DoneCount tasks, DoneCount spans, DoneCount results) {

    /** So many there are, and so many of them are dealt with. */
    public record DoneCount(long all, long done) {}

    /** Of every lane of a job; topics that are not there count as empty. */
    public static List<LaneStats> of(ReadableJob job) {
        return IntStream.range(0, job.manifest().lanes())
                .mapToObj(lane -> of(job, lane))
                .toList();
    }

    private static LaneStats of(ReadableJob job, int lane) {
        TopicKind first = job.names().work().get(0);
        List<TopicKind> spans = job.names().work().subList(1, job.names().work().size());
        DoneCount tasks = figure(job, List.of(first), lane);
        OptionalLong planned = first == TopicKind.CHUNKS
                ? OptionalLong.of(planned(JobPlan.of(job.manifest()), lane))
                : job.ended().contains(first) ? OptionalLong.of(tasks.all()) : OptionalLong.empty();
        return new LaneStats(
                lane,
                planned,
                tasks,
                figure(job, spans, lane),
                figure(job, job.names().documents(), lane));
    }

    /** Whether all tasks that are known beforehand are there. */
    boolean isPublished() {
        return planned.isPresent() && tasks.all() >= planned.getAsLong();
    }

    /** Its chunks, and the markers at the end of every file and of the job. */
    private static long planned(JobPlan plan, int lane) {
        SectionPlan section = plan.sectionOfLane(lane);
        long all = section.endChunk() - section.firstChunk();
        int place = lane - section.firstLane();
        long chunks = all / section.lanes() + (place < all % section.lanes() ? 1 : 0);
        return chunks + section.endFile() - section.firstFile() + 1;
    }

    private static DoneCount figure(ReadableJob job, Collection<TopicKind> topics, int lane) {
        return new DoneCount(sum(job, topics, lane, LaneOffsets::end), sum(job, topics, lane, LaneOffsets::committed));
    }

    private static long sum(
            ReadableJob job, Collection<TopicKind> topics, int lane, ToLongFunction<LaneOffsets> number) {
        return topics.stream()
                .flatMap(topic -> job.lanes().getOrDefault(topic, List.of()).stream()
                        .skip(lane)
                        .limit(1))
                .mapToLong(number)
                .sum();
    }
}
