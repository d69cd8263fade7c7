package io.github.corenlpextreme.protocol.plan;

import io.github.corenlpextreme.protocol.ByteRange;
import io.github.corenlpextreme.protocol.InputFile;
import io.github.corenlpextreme.protocol.JobManifest;
import io.github.corenlpextreme.protocol.PlanSettings;
import io.github.corenlpextreme.protocol.SectionStart;
import io.github.corenlpextreme.protocol.message.Chunk;
import io.github.corenlpextreme.protocol.message.ChunkMessage;
import io.github.corenlpextreme.protocol.message.EndOfFile;
import io.github.corenlpextreme.protocol.message.LaneMessage;
import io.github.corenlpextreme.protocol.plan.PlanStep.ChunkStep;
import io.github.corenlpextreme.protocol.plan.PlanStep.EndOfFileStep;
import io.github.corenlpextreme.protocol.plan.PlanStep.EndOfJobStep;
import io.github.corenlpextreme.protocol.plan.PlanStep.FinishedStep;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * The order of a job: its sections, each with lanes of its own and in an order of its own, so that they can be worked
 * on side by side. Chunks are numbered from section to section. Most jobs are one section. Computed from the sizes of
 * files and from where the sections begin. Immutable.
 */
public final class JobPlan {

    private final List<SectionPlan> sections;
    private final long[] firstChunks; // by section
    private final int files;
    private final int lanes;

    public JobPlan(List<Long> fileSizes, PlanSettings settings) {
        this.files = fileSizes.size();
        this.lanes = settings.lanes();
        this.sections = sections(fileSizes, settings);
        this.firstChunks = sections.stream().mapToLong(SectionPlan::firstChunk).toArray();
    }

    /** Of a job that is one section. */
    public JobPlan(List<Long> fileSizes, long chunkSize, int lanes) {
        this(fileSizes, new PlanSettings(chunkSize, lanes));
    }

    public static JobPlan of(JobManifest manifest) {
        List<Long> sizes = manifest.inputs().stream().map(InputFile::size).toList();
        return new JobPlan(sizes, manifest.settings().plan());
    }

    private static List<SectionPlan> sections(List<Long> sizes, PlanSettings settings) {
        List<SectionStart> starts = settings.sectionStarts();
        int lanesEach = settings.lanes() / settings.sections();
        List<SectionPlan> sections = new ArrayList<>();
        long chunk = 0;
        for (int number = 0; number < settings.sections(); number++) {
            SectionCut from = number == 0 ? new SectionCut(0, 0) : SectionCut.at(starts.get(number - 1));
            SectionCut to =
                    number < starts.size() ? SectionCut.at(starts.get(number)) : new SectionCut(sizes.size(), 0);
            SectionPlan.LaneGroup group = new SectionPlan.LaneGroup(number * lanesEach, lanesEach);
            SectionPlan section =
                    new SectionPlan(from.file(), from.until(to, sizes), chunk, settings.chunkSize(), group);
            chunk = section.endChunk();
            sections.add(section);
        }
        return List.copyOf(sections);
    }

    /** A place between two sections, or at an end of the job. */
    private record SectionCut(int file, long offset) {

        static SectionCut at(SectionStart start) {
            return new SectionCut(start.file(), start.offset());
        }

        /** What lies of each file between here and there. */
        List<ByteRange> until(SectionCut end, List<Long> sizes) {
            List<ByteRange> ranges = new ArrayList<>();
            for (int at = file; at < end.file || (at == end.file && end.offset > 0); at++) {
                long from = at == file ? offset : 0;
                ranges.add(new ByteRange(from, at == end.file ? end.offset : sizes.get(at)));
            }
            return ranges;
        }
    }

    /** All its sections, in order. */
    public List<SectionPlan> sections() {
        return sections;
    }

    /** One of them, by number. */
    public SectionPlan section(int number) {
        return sections.get(number - 1);
    }

    /** The section with a lane. */
    public SectionPlan sectionOfLane(int lane) {
        return sections.get(lane / (lanes / sections.size()));
    }

    /** The sections in which something of this file lies, in order; at least one. */
    public List<SectionPlan> sectionsOf(int file) {
        return sections.stream().filter(section -> section.hasFile(file)).toList();
    }

    /** What lies of a file in one of them. */
    public SectionRange rangeOf(SectionPlan section, int file) {
        List<SectionPlan> holding = sectionsOf(file);
        return new SectionRange(section.number() - holding.get(0).number() + 1, holding.size(), section.range(file));
    }

    private SectionPlan sectionOf(long chunk) {
        return sections.get(FirstNumbers.lastAtMost(firstChunks, firstChunks.length - 1, chunk));
    }

    private SectionPlan sectionOf(PlanStep step) {
        if (step instanceof ChunkStep at) {
            return sectionOf(at.number());
        }
        if (step instanceof EndOfFileStep at) {
            return sectionOfLane(at.lane());
        }
        return step instanceof EndOfJobStep at ? sectionOfLane(at.lane()) : sections.get(sections.size() - 1);
    }

    /** Chunks in all sections. */
    public long chunks() {
        return sections.get(sections.size() - 1).endChunk();
    }

    /** Number of files. */
    public int files() {
        return files;
    }

    /** Partitions of every topic. */
    public int lanes() {
        return lanes;
    }

    /** The lane in which a chunk, its results and the spans that end in it travel. */
    public int laneOf(long chunk) {
        return sectionOf(chunk).laneOf(chunk);
    }

    /** The lane of a step; the end of the plan has none. */
    public int laneOf(PlanStep step) {
        return sectionOf(step).laneOf(step);
    }

    /**
     * The chunk with this number.
     *
     * @throws IndexOutOfBoundsException if the job has no such chunk
     */
    public Chunk chunk(long number) {
        if (number < 0 || number >= chunks()) {
            throw new IndexOutOfBoundsException("chunk " + number + " of " + chunks());
        }
        return sectionOf(number).chunk(number);
    }

    /** Where the order in which all is published begins. */
    public PlanStep first() {
        return sections.get(0).first();
    }

    /** What is published next, section after section; {@link PlanStep.FinishedStep} follows itself. */
    public PlanStep next(PlanStep step) {
        SectionPlan section = sectionOf(step);
        PlanStep next = section.next(step);
        boolean sectionEnds = next instanceof FinishedStep && section.number() < sections.size();
        return sectionEnds ? sections.get(section.number()).first() : next;
    }

    /** What the producer publishes at a step. */
    public LaneMessage message(PlanStep step) {
        return sectionOf(step).message(step);
    }

    /** The step at which a message stands when it is met in a lane. */
    public static PlanStep stepOf(LaneMessage message, int lane) {
        if (message instanceof EndOfFile marker) {
            return new EndOfFileStep(marker.file(), lane);
        }
        return message instanceof ChunkMessage of ? new ChunkStep(of.chunk()) : new EndOfJobStep(lane);
    }

    /** Orders steps as their work is best done: sections side by side, and each in its order. */
    public int compare(PlanStep one, PlanStep other) {
        SectionPlan first = sectionOf(one);
        SectionPlan second = sectionOf(other);
        int byProgress = Arrays.compare(first.rank(one), second.rank(other));
        return byProgress == 0 ? Integer.compare(first.firstLane(), second.firstLane()) : byProgress;
    }
}
