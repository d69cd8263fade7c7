package io.github.corenlpextreme.protocol.plan;

import io.github.corenlpextreme.protocol.ByteRange;
import io.github.corenlpextreme.protocol.message.Chunk;
import io.github.corenlpextreme.protocol.message.EndOfFile;
import io.github.corenlpextreme.protocol.message.EndOfJob;
import io.github.corenlpextreme.protocol.message.LaneMessage;
import io.github.corenlpextreme.protocol.plan.PlanStep.ChunkStep;
import io.github.corenlpextreme.protocol.plan.PlanStep.EndOfFileStep;
import io.github.corenlpextreme.protocol.plan.PlanStep.EndOfJobStep;
import io.github.corenlpextreme.protocol.plan.PlanStep.FinishedStep;
import java.util.Arrays;
import java.util.List;

/**
 * The order of one section: the chunks of its first file, that file's end-of-file marker in each of its lanes, the
 * chunks of the second file, …, and at last the end-of-job marker in every lane. Files, chunks and lanes have the
 * numbers that they have in the whole job. Computed from sizes alone, so its memory grows with the number of files and
 * not with their size. Immutable.
 */
public final class SectionPlan {

    private final int firstFile;
    private final List<ByteRange> ranges; // by file, from the first one on
    private final long[] firstChunks; // one more entry than files: the last is the chunk behind the section
    private final long chunkSize;
    private final LaneGroup lanes;

    /**
     * The lanes of a section.
     *
     * @param first number of the first
     * @param count of them, from 1
     */
    record LaneGroup(int first, int count) {

        int end() {
            return first + count;
        }
    }

    /**
     * @param ranges the bytes of each file that lie in the section; only the first may begin within its file, and only
     *     the last may end there
     */
    SectionPlan(int firstFile, List<ByteRange> ranges, long firstChunk, long chunkSize, LaneGroup lanes) {
        this.firstFile = firstFile;
        this.ranges = List.copyOf(ranges);
        this.chunkSize = chunkSize;
        this.lanes = lanes;
        this.firstChunks = new long[ranges.size() + 1];
        firstChunks[0] = firstChunk;
        for (int at = 0; at < ranges.size(); at++) {
            long length = ranges.get(at).length();
            long chunks = length / chunkSize + (length % chunkSize == 0 ? 0 : 1);
            firstChunks[at + 1] = Math.addExact(firstChunks[at], chunks);
        }
    }

    /** Its place among the sections of the job, from 1. */
    public int number() {
        return lanes.first() / lanes.count() + 1;
    }

    /** Number of its first chunk. */
    public long firstChunk() {
        return firstChunks[0];
    }

    /** Number of the first chunk behind it. */
    public long endChunk() {
        return firstChunks[ranges.size()];
    }

    /** Index of its first file. */
    public int firstFile() {
        return firstFile;
    }

    /** Index of the first file of which nothing lies in it or before it. */
    public int endFile() {
        return firstFile + ranges.size();
    }

    /** Number of its first lane. */
    public int firstLane() {
        return lanes.first();
    }

    /** Number of the first lane behind its own. */
    public int endLane() {
        return lanes.end();
    }

    /** How many lanes it has. */
    public int lanes() {
        return lanes.count();
    }

    /** The bytes of a file that lie in this section. */
    public ByteRange range(int file) {
        return ranges.get(file - firstFile);
    }

    /** Bytes in it of all files. */
    public long bytes() {
        return ranges.stream().mapToLong(ByteRange::length).sum();
    }

    /** The lane in which a chunk, its results and the spans that end in it travel. */
    public int laneOf(long chunk) {
        return lanes.first() + (int) ((chunk - firstChunk()) % lanes.count());
    }

    /**
     * The chunk with this number.
     *
     * @throws IndexOutOfBoundsException if the section has no such chunk
     */
    public Chunk chunk(long number) {
        if (number < firstChunk() || number >= endChunk()) {
            throw new IndexOutOfBoundsException(
                    "chunk " + number + " is not one from " + firstChunk() + " to before " + endChunk());
        }
        int file = fileOf(number);
        ByteRange bytes = range(file);
        long start = bytes.start() + (number - firstChunks[file - firstFile]) * chunkSize;
        return new Chunk(number, file, new ByteRange(start, start + Math.min(chunkSize, bytes.end() - start)));
    }

    /** Whether this chunk is the last of its file in this section. */
    public boolean endsFile(long chunk) {
        return chunk + 1 == firstChunks[fileOf(chunk) - firstFile + 1];
    }

    /** Where the order begins. */
    public PlanStep first() {
        return startOf(firstFile);
    }

    /** What follows; {@link FinishedStep} follows itself. */
    public PlanStep next(PlanStep step) {
        if (step instanceof ChunkStep at) {
            return endsFile(at.number())
                    ? new EndOfFileStep(fileOf(at.number()), lanes.first())
                    : new ChunkStep(at.number() + 1);
        }
        if (step instanceof EndOfFileStep at) {
            return at.lane() + 1 < lanes.end() ? new EndOfFileStep(at.file(), at.lane() + 1) : startOf(at.file() + 1);
        }
        if (step instanceof EndOfJobStep at && at.lane() + 1 < lanes.end()) {
            return new EndOfJobStep(at.lane() + 1);
        }
        return new FinishedStep();
    }

    /** Whether this is one of the section's steps. */
    public boolean has(PlanStep step) {
        if (step instanceof ChunkStep at) {
            return at.number() >= firstChunk() && at.number() < endChunk();
        }
        if (step instanceof EndOfFileStep at) {
            return hasFile(at.file()) && hasLane(at.lane());
        }
        return !(step instanceof EndOfJobStep at) || hasLane(at.lane());
    }

    /** Whether something of this file lies in it, be it an empty file. */
    public boolean hasFile(int file) {
        return file >= firstFile && file < endFile();
    }

    private boolean hasLane(int lane) {
        return lane >= lanes.first() && lane < lanes.end();
    }

    /** Negative if the first step comes before the second, 0 if they are the same, positive otherwise. */
    public int compare(PlanStep one, PlanStep other) {
        return Arrays.compare(rank(one), rank(other));
    }

    /** The lane of a step; {@link FinishedStep} has none. */
    public int laneOf(PlanStep step) {
        if (step instanceof ChunkStep at) {
            return laneOf(at.number());
        }
        if (step instanceof EndOfFileStep at) {
            return at.lane();
        }
        if (step instanceof EndOfJobStep at) {
            return at.lane();
        }
        throw new IllegalArgumentException("the end of the plan has no lane");
    }

    /** What the producer publishes at a step. */
    public LaneMessage message(PlanStep step) {
        if (step instanceof ChunkStep at) {
            return chunk(at.number());
        }
        if (step instanceof EndOfFileStep at) {
            return new EndOfFile(at.file());
        }
        if (step instanceof EndOfJobStep) {
            return new EndOfJob();
        }
        throw new IllegalArgumentException("nothing is published at the end of the plan");
    }

    /** The file a chunk lies in. */
    public int fileOf(long chunk) {
        return firstFile + FirstNumbers.lastAtMost(firstChunks, ranges.size() - 1, chunk);
    }

    private PlanStep startOf(int file) {
        if (file == endFile()) {
            return new EndOfJobStep(lanes.first());
        }
        return range(file).isEmpty()
                ? new EndOfFileStep(file, lanes.first())
                : new ChunkStep(firstChunks[file - firstFile]);
    }

    /**
     * Orders steps by the number of chunks of this section that lie before; so the steps of two sections that are
     * equally far come side by side. Before the chunk of the same number come the markers, by file and lane.
     */
    long[] rank(PlanStep step) {
        long all = endChunk() - firstChunk();
        if (step instanceof ChunkStep at) {
            return new long[] {at.number() - firstChunk(), 1};
        }
        if (step instanceof EndOfFileStep at) {
            int file = at.file() - firstFile;
            return new long[] {firstChunks[file + 1] - firstChunk(), 0, file, at.lane() - lanes.first()};
        }
        return new long[] {
            all, 0, ranges.size(), step instanceof EndOfJobStep at ? at.lane() - lanes.first() : lanes.count()
        };
    }
}
