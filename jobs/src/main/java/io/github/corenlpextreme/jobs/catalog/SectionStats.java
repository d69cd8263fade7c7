package io.github.corenlpextreme.jobs.catalog;

import io.github.corenlpextreme.jobs.catalog.LaneStats.DoneCount;
import io.github.corenlpextreme.protocol.JobManifest;
import io.github.corenlpextreme.protocol.plan.JobPlan;
import io.github.corenlpextreme.protocol.plan.SectionPlan;
import java.util.List;

/**
 * How far the writer of a section has come.
 *
 * @param inputBytes in the section
 * @param results published by workers, and read by the writer
 */
public record SectionStats(int section, int firstLane, int lanes, long inputBytes, DoneCount results) {

    /** Of every section of a job. */
    public static List<SectionStats> of(JobManifest manifest, List<LaneStats> lanes) {
        return JobPlan.of(manifest).sections().stream()
                .map(section -> of(section, lanes.subList(section.firstLane(), section.endLane())))
                .toList();
    }

    private static SectionStats of(SectionPlan section, List<LaneStats> lanes) {
        long all = lanes.stream().mapToLong(lane -> lane.results().all()).sum();
        long done = lanes.stream().mapToLong(lane -> lane.results().done()).sum();
        return new SectionStats(
                section.number(), section.firstLane(), section.lanes(), section.bytes(), new DoneCount(all, done));
    }
}
