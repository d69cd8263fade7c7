package io.github.corenlpextreme.jobs.catalog;

import io.github.corenlpextreme.protocol.FileFingerprint;
import io.github.corenlpextreme.protocol.FileHints;
import io.github.corenlpextreme.protocol.GraphSelection;
import io.github.corenlpextreme.protocol.InputFile;
import io.github.corenlpextreme.protocol.JobId;
import io.github.corenlpextreme.protocol.JobManifest;
import io.github.corenlpextreme.protocol.JobOrigin;
import io.github.corenlpextreme.protocol.JobSettings;
import io.github.corenlpextreme.protocol.LineSettings;
import io.github.corenlpextreme.protocol.OutputFormat;
import io.github.corenlpextreme.protocol.PipelineSettings;
import io.github.corenlpextreme.protocol.PlanSettings;
import io.github.corenlpextreme.protocol.RenderSettings;
import io.github.corenlpextreme.protocol.SectionStart;
import io.github.corenlpextreme.protocol.TopicKind;
import io.github.corenlpextreme.protocol.kafka.topics.JobSnapshot.ReadableJob;
import io.github.corenlpextreme.protocol.kafka.topics.LaneOffsets;
import java.time.Instant;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/**
 * Sights of a job with two lanes, made one after the other. Its input has five chunks, so lane 0 gets three of them
 * and lane 1 two, and each two markers.
 */
public final class JobSnapshots {

    public static final Instant PUBLISHED = Instant.parse("2026-11-24T12:00:00Z");

    private final JobManifest manifest;
    private final Map<TopicKind, List<LaneOffsets>> lanes = new EnumMap<>(TopicKind.class);
    private final Set<TopicKind> ended = EnumSet.noneOf(TopicKind.class);
    private Optional<Map<TopicKind, Long>> disk =
            Optional.of(Map.of(TopicKind.CHUNKS, 2048L, TopicKind.RESULTS, 1024L));
    private int workers = 0;

    private JobSnapshots(JobManifest manifest) {
        this.manifest = manifest;
    }

    /** A job that is planned from its input, of which nothing has been published. */
    public static JobSnapshots of(String job) {
        return of(job, new JobOrigin(JobOrigin.OriginKind.INPUTS, new JobId(job)));
    }

    public static JobSnapshots of(String job, JobOrigin basis) {
        return of(manifest(job, basis, new PlanSettings(1000, 2)));
    }

    /** One whose input is cut after 2000 bytes, so that each section has a lane. */
    public static JobSnapshots inTwoSections(String job) {
        return of(manifest(
                job,
                JobOrigin.inputsOf(new JobId(job)),
                new PlanSettings(1000, 2, List.of(new SectionStart(0, 2000)))));
    }

    private static JobSnapshots of(JobManifest manifest) {
        JobSnapshots sights = new JobSnapshots(manifest);
        new ReadableJob(sights.manifest, PUBLISHED, Map.of(), Optional.empty(), 0, Set.of())
                .names()
                .all()
                .forEach(topic ->
                        sights.lane(topic, 0, new LaneOffsets(0, 0, 0)).lane(topic, 1, new LaneOffsets(0, 0, 0)));
        sights.lanes.remove(TopicKind.MANIFEST);
        return sights;
    }

    /** Both lanes of a topic: where they end, and what is committed. */
    public JobSnapshots topic(TopicKind topic, long end0, long committed0, long end1, long committed1) {
        return lane(topic, 0, new LaneOffsets(0, end0, committed0))
                .lane(topic, 1, new LaneOffsets(0, end1, committed1));
    }

    JobSnapshots lane(TopicKind topic, int lane, LaneOffsets offsets) {
        List<LaneOffsets> before = lanes.getOrDefault(topic, List.of(offsets, offsets));
        lanes.put(topic, lane == 0 ? List.of(offsets, before.get(1)) : List.of(before.get(0), offsets));
        return this;
    }

    JobSnapshots without(TopicKind topic) {
        lanes.remove(topic);
        return this;
    }

    JobSnapshots ended(TopicKind... topics) {
        ended.addAll(List.of(topics));
        return this;
    }

    public JobSnapshots workers(int count) {
        workers = count;
        return this;
    }

    public JobSnapshots diskUnknown() {
        disk = Optional.empty();
        return this;
    }

    public ReadableJob see() {
        return new ReadableJob(manifest, PUBLISHED, lanes, disk, workers, ended);
    }

    private static JobManifest manifest(String job, JobOrigin basis, PlanSettings plan) {
        return new JobManifest(
                new JobId(job),
                List.of(new InputFile(
                        "a\u001b[2J.txt", new FileFingerprint(4500, "", new FileHints(1, "(dev=1,ino=2)")))),
                new JobSettings(
                        new PipelineSettings(List.of("tokenize", "pos"), Map.of("pos.maxlen", "100")),
                        new RenderSettings(OutputFormat.JSONL, GraphSelection.ALL, 0, Integer.MAX_VALUE),
                        new LineSettings("UTF-8", 1 << 20),
                        plan),
                new TreeMap<>(Map.of("corenlp", "4.5.10")),
                basis);
    }
}
