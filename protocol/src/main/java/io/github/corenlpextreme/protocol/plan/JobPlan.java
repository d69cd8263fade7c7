package io.github.corenlpextreme.protocol.plan;

import io.github.corenlpextreme.protocol.ByteRange;
import io.github.corenlpextreme.protocol.InputFile;
import io.github.corenlpextreme.protocol.JobManifest;
import io.github.corenlpextreme.protocol.message.Chunk;
import io.github.corenlpextreme.protocol.message.ChunkMessage;
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
 * The order of a job: the chunks of the first file, its end-of-file marker in lane 0, 1, …, the
 * chunks of the second file, …, and at last the end-of-job marker in every lane. Computed from file
 * sizes alone, so its memory grows with the number of files and not with their size. Immutable.
 */
public final class JobPlan {

    private final long[] sizes;
    private final long[] firstChunks; // one more entry than files: the last is the number of chunks
    private final long chunkSize;
    private final int lanes;

    public JobPlan(List<Long> fileSizes, long chunkSize, int lanes) {
        this.sizes = fileSizes.stream().mapToLong(Long::longValue).toArray();
        this.chunkSize = chunkSize;
        this.lanes = lanes;
        this.firstChunks = new long[sizes.length + 1];
        for (int file = 0; file < sizes.length; file++) {
            long chunks = sizes[file] / chunkSize + (sizes[file] % chunkSize == 0 ? 0 : 1);
            firstChunks[file + 1] = Math.addExact(firstChunks[file], chunks);
        }
    }

    public static JobPlan of(JobManifest manifest) {
        List<Long> sizes = manifest.inputs().stream().map(InputFile::size).toList();
        return new JobPlan(sizes, manifest.chunkSize(), manifest.lanes());
    }

    /** Chunks in all files. */
    public long chunks() {
        return firstChunks[sizes.length];
    }

    /** Number of files. */
    public int files() {
        return sizes.length;
    }

    /** Partitions of every topic. */
    public int lanes() {
        return lanes;
    }

    /** Size of a file in bytes. */
    public long size(int file) {
        return sizes[file];
    }

    /** The lane in which a chunk, its results and the spans that end in it travel. */
    public int laneOf(long chunk) {
        return (int) (chunk % lanes);
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
        int file = fileOf(number);
        long start = (number - firstChunks[file]) * chunkSize;
        return new Chunk(number, file, new ByteRange(start, start + Math.min(chunkSize, sizes[file] - start)));
    }

    /** Whether this chunk is the last of its file. */
    public boolean endsFile(long chunk) {
        return chunk + 1 == firstChunks[fileOf(chunk) + 1];
    }

    /** Where the order begins. */
    public PlanStep first() {
        return startOf(0);
    }

    /** What follows; {@link FinishedStep} follows itself. */
    public PlanStep next(PlanStep step) {
        if (step instanceof ChunkStep at) {
            return endsFile(at.number()) ? new EndOfFileStep(fileOf(at.number()), 0) : new ChunkStep(at.number() + 1);
        }
        if (step instanceof EndOfFileStep at) {
            return at.lane() + 1 < lanes ? new EndOfFileStep(at.file(), at.lane() + 1) : startOf(at.file() + 1);
        }
        if (step instanceof EndOfJobStep at && at.lane() + 1 < lanes) {
            return new EndOfJobStep(at.lane() + 1);
        }
        return new FinishedStep();
    }

    /** The step at which a message stands when it is met in a lane. */
    public PlanStep stepOf(LaneMessage message, int lane) {
        if (message instanceof EndOfFile marker) {
            return new EndOfFileStep(marker.file(), lane);
        }
        return message instanceof ChunkMessage of ? new ChunkStep(of.chunk()) : new EndOfJobStep(lane);
    }

    /** Whether this is one of the job's steps. */
    public boolean has(PlanStep step) {
        if (step instanceof ChunkStep at) {
            return at.number() >= 0 && at.number() < chunks();
        }
        if (step instanceof EndOfFileStep at) {
            return at.file() >= 0 && at.file() < sizes.length && at.lane() >= 0 && at.lane() < lanes;
        }
        return !(step instanceof EndOfJobStep at) || (at.lane() >= 0 && at.lane() < lanes);
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
        int found = Arrays.binarySearch(firstChunks, chunk);
        if (found < 0) {
            return -found - 2;
        }
        int file = found;
        while (file + 1 < sizes.length && firstChunks[file + 1] == chunk) {
            file++; // empty files share their first chunk's number with the next file that has one
        }
        return file;
    }

    private PlanStep startOf(int file) {
        if (file == sizes.length) {
            return new EndOfJobStep(0);
        }
        return sizes[file] == 0 ? new EndOfFileStep(file, 0) : new ChunkStep(firstChunks[file]);
    }

    /** Orders steps: file first, then chunks before markers, then chunk number or lane. */
    private long[] rank(PlanStep step) {
        if (step instanceof ChunkStep at) {
            return new long[] {fileOf(at.number()), 0, at.number()};
        }
        if (step instanceof EndOfFileStep at) {
            return new long[] {at.file(), 1, at.lane()};
        }
        return new long[] {sizes.length, 0, step instanceof EndOfJobStep at ? at.lane() : lanes};
    }
}
