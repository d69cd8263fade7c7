package io.github.corenlpextreme.worker.progress;

import java.util.List;
import java.util.stream.IntStream;

/**
 * Deals the lanes out to the workers like cards: lane <i>l</i> to worker <i>l</i> mod <i>W</i>. As chunks are dealt out
 * to lanes in turn, no two workers with equally many lanes differ by more than one chunk of any stretch of the input.
 */
public final class LaneDeal {

    private LaneDeal() {}

    /**
     * One worker's lanes.
     *
     * @param place of the worker among all, from 0
     */
    public static List<Integer> hand(int place, int workers, int lanes) {
        return IntStream.range(0, lanes)
                .filter(lane -> lane % workers == place)
                .boxed()
                .toList();
    }
}
