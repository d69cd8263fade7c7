package io.github.corenlpextreme.writer.share;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import java.util.stream.IntStream;

/**
 * Decides which process writes which section. A section that moves is stopped and taken up again, so no more move than
 * make the numbers even. The same sections are always dealt in the same way.
 */
public final class SectionBalancer {

    private static final int NO_HOLDER = -1;

    private final int[] holders;
    private final int[] counts;

    private SectionBalancer(int processes, int sections) {
        this.holders = new int[sections];
        this.counts = new int[processes];
    }

    /**
     * Deals the sections.
     *
     * @param processes from 1
     * @param holders for each section the place of the process that has it, from 0; empty if none has
     * @return for each section the place of its process
     */
    public static List<Integer> assign(int processes, List<OptionalInt> holders) {
        SectionBalancer deal = new SectionBalancer(processes, holders.size());
        deal.keep(holders);
        deal.giveOut();
        while (deal.move()) {
            // Each move makes the numbers more even; so there is a last one.
        }
        return new ArrayList<>(IntStream.of(deal.holders).boxed().toList());
    }

    private void keep(List<OptionalInt> before) {
        for (int section = 0; section < holders.length; section++) {
            holders[section] = NO_HOLDER;
            if (before.get(section).isPresent()) {
                give(section, before.get(section).getAsInt());
            }
        }
    }

    private void giveOut() {
        for (int section = 0; section < holders.length; section++) {
            if (holders[section] == NO_HOLDER) {
                give(section, least());
            }
        }
    }

    /** The last section of the busiest process: it has probably come no further than the first. */
    private boolean move() {
        int from = most();
        int to = least();
        if (counts[from] - counts[to] < 2) {
            return false;
        }
        int moving = IntStream.range(0, holders.length)
                .filter(section -> holders[section] == from)
                .max()
                .orElseThrow();
        counts[from]--;
        give(moving, to);
        return true;
    }

    private void give(int section, int place) {
        holders[section] = place;
        counts[place]++;
    }

    private int least() {
        return places().reduce((one, other) -> counts[other] < counts[one] ? other : one)
                .orElseThrow();
    }

    private int most() {
        return places().reduce((one, other) -> counts[other] > counts[one] ? other : one)
                .orElseThrow();
    }

    private IntStream places() {
        return IntStream.range(0, counts.length);
    }
}
