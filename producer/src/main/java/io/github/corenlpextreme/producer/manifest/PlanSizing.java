package io.github.corenlpextreme.producer.manifest;

import io.github.corenlpextreme.protocol.PlanSettings;
import io.github.corenlpextreme.protocol.SectionStart;
import io.github.corenlpextreme.protocol.plan.JobPlan;
import java.util.List;
import java.util.OptionalInt;
import java.util.OptionalLong;

/**
 * How inputs are cut where the user does not say it. Sizes alone decide, so that the same command finds its job again
 * on any machine: a lane costs a partition of every topic, and a chunk is the least that one worker does.
 */
public final class PlanSizing {

    /** Enough for some workers; each makes five partitions. */
    public static final int MOST_LANES = 16;

    static final long LARGEST_CHUNK = 256 << 10;

    /** Of smaller ones, the seams cost more than their sharing out brings. */
    static final long SMALLEST_CHUNK = 32 << 10;

    private PlanSizing() {}

    /**
     * The cut of these inputs: in chunks of up to 256 KiB, smaller if there would be fewer than {@value #MOST_LANES};
     * with as many lanes as chunks, up to {@value #MOST_LANES} for each section.
     *
     * @param sizes bytes of each input
     * @param starts of all sections but the first
     * @param chunkSize the user's, which counts
     * @param lanes likewise
     * @throws IllegalArgumentException if one is out of range
     */
    public static PlanSettings of(
            List<Long> sizes, List<SectionStart> starts, OptionalLong chunkSize, OptionalInt lanes) {
        PlanSettings cut = new PlanSettings(chunkSize.orElseGet(() -> chunkSize(sizes)), 1);
        int sections = starts.size() + 1;
        return new PlanSettings(cut.chunkSize(), lanes.orElseGet(() -> sections * lanes(sizes, cut, sections)), starts);
    }

    private static long chunkSize(List<Long> sizes) {
        double bytes = sizes.stream().mapToDouble(Long::doubleValue).sum(); // of longs, it could overflow
        double steps = Math.ceil(bytes / MOST_LANES / SMALLEST_CHUNK);
        return (long) Math.min(LARGEST_CHUNK, Math.max(1, steps) * SMALLEST_CHUNK);
    }

    /** Of each section. */
    private static int lanes(List<Long> sizes, PlanSettings cut, int sections) {
        long chunks = new JobPlan(sizes, cut).chunks();
        long each = chunks / sections + (chunks % sections == 0 ? 0 : 1);
        return (int) Math.min(MOST_LANES, Math.max(1, each));
    }
}
