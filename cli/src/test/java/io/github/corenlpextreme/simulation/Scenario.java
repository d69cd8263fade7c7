package io.github.corenlpextreme.simulation;

import io.github.corenlpextreme.producer.source.SectionCutter;
import io.github.corenlpextreme.protocol.PlanSettings;
import io.github.corenlpextreme.protocol.SectionStart;
import io.github.corenlpextreme.protocol.plan.JobPlan;
import io.github.corenlpextreme.testkit.text.RandomText;
import io.github.corenlpextreme.worker.cut.LineLimits;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.IntStream;

/**
 * A small job, and who works on it.
 *
 * @param partBytes the most bytes of a document in one message
 */
record Scenario(List<byte[]> files, JobPlan plan, LineLimits limits, int partBytes, Workers workers) {

    /**
     * Who works on it.
     *
     * @param count how many at first
     * @param maxTasks after which a worker is replaced; 0 for never
     */
    record Workers(int count, int maxTasks) {}

    private static final int LARGEST_FILE = 400;
    private static final int FEW_CHUNKS = 6; // more of the same seldom finds anything new, but takes time
    private static final int MANY_CHUNKS = 40;
    private static final int NO_LIMIT = 1 << 20;

    static Scenario of(SplittableRandom random) {
        int chunkSize = random.nextInt(1, 51);
        int mostChunks = random.nextInt(20) == 0 ? MANY_CHUNKS : FEW_CHUNKS;
        int largest = Math.min(LARGEST_FILE, chunkSize * mostChunks);
        List<byte[]> files = IntStream.range(0, random.nextInt(1, 5))
                .mapToObj(file -> text(random, largest))
                .toList();
        List<Long> sizes = files.stream().map(file -> (long) file.length).toList();
        List<SectionStart> starts = random.nextBoolean() ? List.of() : sections(files, random.nextInt(2, 6));
        int lanesEach = random.nextInt(1, starts.isEmpty() ? 5 : 3);
        JobPlan plan = new JobPlan(sizes, new PlanSettings(chunkSize, lanesEach * (starts.size() + 1), starts));
        int maxLineBytes = random.nextInt(3) == 0 ? 12 : NO_LIMIT;
        int maxTasks = random.nextInt(3) == 0 ? random.nextInt(1, 6) : 0;
        int partBytes = random.nextInt(3) == 0 ? random.nextInt(3, 15) : NO_LIMIT;
        Workers workers = new Workers(random.nextInt(1, 5), maxTasks);
        return new Scenario(files, plan, new LineLimits(maxLineBytes, true), partBytes, workers);
    }

    private static List<SectionStart> sections(List<byte[]> files, int wanted) {
        List<Long> sizes = files.stream().map(file -> (long) file.length).toList();
        try {
            return new SectionCutter(sizes, (file, offset) -> lineFrom(files.get(file), (int) offset)).cut(wanted);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static long lineFrom(byte[] file, int offset) {
        int at = offset;
        while (at < file.length && file[at - 1] != '\n') {
            at++;
        }
        return at;
    }

    private static byte[] text(SplittableRandom random, int largest) {
        byte[] text = RandomText.of(random.nextLong(), random.nextInt(5) == 0 ? 2 : 40);
        if (random.nextInt(4) == 0) {
            joinLines(text, random);
        }
        return Arrays.copyOf(text, Math.min(text.length, largest));
    }

    /** Few long lines: more chunks within one, and more messages of one document. */
    private static void joinLines(byte[] text, SplittableRandom random) {
        for (int i = 0; i < text.length; i++) {
            text[i] = text[i] == '\n' && random.nextInt(8) > 0 ? (byte) ' ' : text[i];
        }
    }

    @Override
    public String toString() {
        List<Integer> sizes = files.stream().map(file -> file.length).toList();
        return "files of " + sizes + " bytes, " + plan.chunks() + " chunks, " + plan.lanes() + " lanes, "
                + plan.sections().size() + " sections, " + workers
                + ", parts of up to " + partBytes + " bytes";
    }
}
