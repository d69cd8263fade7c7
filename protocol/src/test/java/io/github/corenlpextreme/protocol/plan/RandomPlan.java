package io.github.corenlpextreme.protocol.plan;

import io.github.corenlpextreme.protocol.PlanSettings;
import io.github.corenlpextreme.protocol.SectionStart;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.TreeSet;

/** Files, empty ones among them, cut at any places. */
final class RandomPlan {

    final List<Long> sizes = new ArrayList<>();
    final List<SectionStart> starts;
    final long chunkSize;
    private final int lanesEach;

    RandomPlan(long seed) {
        Random random = new Random(seed);
        for (int file = random.nextInt(4); file >= 0; file--) {
            sizes.add(random.nextInt(3) == 0 ? 0L : (long) random.nextInt(30));
        }
        TreeSet<SectionStart> places = new TreeSet<>();
        for (int tries = random.nextInt(7); tries > 0; tries--) {
            int file = random.nextInt(sizes.size());
            long offset = random.nextInt((int) Math.max(1, sizes.get(file)));
            if (file > 0 || offset > 0) {
                places.add(new SectionStart(file, random.nextInt(3) == 0 && file > 0 ? 0 : offset));
            }
        }
        starts = List.copyOf(places);
        chunkSize = 1L + random.nextInt(12);
        lanesEach = 1 + random.nextInt(3);
    }

    JobPlan plan() {
        return new JobPlan(sizes, new PlanSettings(chunkSize, lanesEach * (starts.size() + 1), starts));
    }

    /** The section in which a byte lies, by counting where sections begin. */
    int sectionOf(int file, long offset) {
        return 1
                + (int) starts.stream()
                        .filter(start -> start.file() < file || start.file() == file && start.offset() <= offset)
                        .count();
    }
}
