package io.github.corenlpextreme.jobs.scale;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.corenlpextreme.protocol.kafka.topics.WorkBacklog;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ScalingPolicyTest {

    private static final int LANES = 8;
    private static final WorkBacklog FINISHED = new WorkBacklog(Collections.nCopies(LANES, 0L), true);

    private ScalingPolicy scaling = scaling(0, 100, 0);

    /** The first look at a job for which no worker has been started. */
    @ParameterizedTest(name = "{0} tasks in {1} lanes, between {2} and {3}: {4}")
    @CsvSource({
        "  0, 0, 0, 100, 0",
        "  1, 1, 0, 100, 1",
        " 10, 8, 0, 100, 1",
        " 11, 8, 0, 100, 2",
        " 41, 8, 0, 100, 5",
        " 41, 3, 0, 100, 3",
        "900, 8, 0, 100, 8",
        "900, 8, 0,   6, 6",
        "  0, 0, 2, 100, 2",
        "  1, 1, 2, 100, 2",
        " 31, 8, 2, 100, 4",
        "  9, 1, 3,   3, 3",
    })
    void asksForAWorkerForEveryTenTasksButNoMoreThanLanesHaveSome(long tasks, int lanes, int min, int max, int wanted) {
        scaling = scaling(min, max, 0);

        assertThat(look(0, tasks, lanes)).isEqualTo(wanted);
    }

    @Test
    void wantsMoreAtOnce() {
        assertThat(look(0, 1, 1)).isEqualTo(1);
        assertThat(look(1, 800, 8)).isEqualTo(8);
    }

    /** Two tasks in two lanes would not be worth two starts, but two workers may be at them. */
    @Test
    void stopsNobodyWhoMayBeAtWork() {
        look(0, 800, 8);

        assertThat(look(1000, 8, 8)).isEqualTo(8);
        assertThat(look(2000, 2, 2)).isEqualTo(8);
        assertThat(look(2060, 2, 2)).isEqualTo(2);
    }

    @Test
    void wantsFewerWhenFewerHaveBeenEnoughForTheCooldown() {
        look(0, 800, 8);

        assertThat(look(10, 3, 3)).isEqualTo(8);
        assertThat(look(69, 3, 3)).isEqualTo(8);
        assertThat(look(70, 3, 3)).isEqualTo(3);
    }

    /** While Kafka does not answer it is unknown whether fewer are enough. */
    @Test
    void theCooldownBeginsWithALook() {
        look(0, 800, 8);

        assertThat(look(1000, 3, 3)).isEqualTo(8);
        assertThat(look(1060, 3, 3)).isEqualTo(3);
    }

    @Test
    void wantsWhatWasNeededMostWithinTheCooldown() {
        look(0, 800, 8);

        assertThat(look(10, 2, 2)).isEqualTo(8);
        assertThat(look(30, 5, 5)).isEqualTo(8);
        assertThat(look(40, 0, 0)).isEqualTo(8);
        assertThat(look(70, 1, 1)).isEqualTo(5);
        assertThat(look(80, 1, 1)).isEqualTo(5);
        assertThat(look(100, 0, 0)).isEqualTo(1);
        assertThat(look(160, 0, 0)).isZero();
    }

    @Test
    void doesNotFlapWhenTheBacklogDoes() {
        List<Integer> wanted = new ArrayList<>();
        for (int second = 0; second < 600; second += 10) {
            wanted.add(second % 20 == 0 ? look(second, 80, 8) : look(second, 0, 0));
        }

        assertThat(wanted).containsOnly(8);
    }

    @Test
    void scalesToNoneAndBackWhenSpansAppearAfterAllChunksAreDone() {
        look(0, 800, 8);

        assertThat(look(10, 0, 0)).isEqualTo(8);
        assertThat(look(70, 0, 0)).isZero();
        assertThat(look(80, 0, 0)).isZero();
        assertThat(look(90, 3, 3)).isEqualTo(1);
    }

    @Test
    void keepsTheLeastUntilTheJobIsFinishedAndThenNobody() {
        scaling = scaling(2, 100, 0);
        look(0, 800, 8);

        assertThat(look(10, 0, 0)).isEqualTo(8);
        assertThat(look(1000, 0, 0)).isEqualTo(2);
        assertThat(scaling.decide(FINISHED, seconds(1001))).isZero();
    }

    @Test
    void takesOverTheWorkersThatAreThere() {
        scaling = scaling(0, 100, 6);

        assertThat(scaling.wanted()).isEqualTo(6);
        assertThat(look(0, 7, 7)).isEqualTo(6);
        assertThat(look(10, 4, 4)).isEqualTo(6);
        assertThat(look(70, 4, 4)).isEqualTo(4);
    }

    @Test
    void takesOverNoMoreThanTheMost() {
        scaling = scaling(0, 4, 6);

        assertThat(look(0, 800, 8)).isEqualTo(4);
    }

    @Test
    void withoutCooldownEveryLookCountsForItself() {
        scaling = new ScalingPolicy(new ScaleLimits(0, 100, 10, Duration.ZERO), 0, 0);

        assertThat(look(0, 800, 8)).isEqualTo(8);
        assertThat(look(0, 3, 3)).isEqualTo(3);
        assertThat(look(0, 0, 0)).isZero();
    }

    /** Whatever comes: no worker that may be at work is stopped, and no more are kept than the cooldown asks for. */
    @Test
    void neverWantsTooFewOrTooMany() {
        Random random = new Random(7);
        scaling = scaling(1, 6, 0);
        List<Integer> lanesSeen = new ArrayList<>();

        for (int second = 0; second < 20_000; second += 10) {
            int lanes = random.nextInt(4) == 0 ? random.nextInt(LANES + 1) : 0;
            lanesSeen.add(lanes);
            int before = scaling.wanted();
            int wanted = look(second, lanes * (1L + random.nextInt(20)), lanes);

            assertThat(wanted)
                    .isBetween(Math.max(1, Math.min(before, lanes)), Math.max(1, Math.min(6, most(lanesSeen))));
        }
    }

    /** Of the last seven looks, which are 60 s. */
    private static int most(List<Integer> lanesSeen) {
        return lanesSeen.subList(Math.max(0, lanesSeen.size() - 7), lanesSeen.size()).stream()
                .max(Integer::compare)
                .orElseThrow();
    }

    private int look(int second, long tasks, int lanes) {
        List<Long> waiting = new ArrayList<>(Collections.nCopies(LANES, 0L));
        for (int lane = 0; lane < lanes; lane++) {
            waiting.set(lane, tasks / lanes + (lane < tasks % lanes ? 1 : 0));
        }
        return scaling.decide(new WorkBacklog(waiting, false), seconds(second));
    }

    private static ScalingPolicy scaling(int min, int max, int running) {
        return new ScalingPolicy(new ScaleLimits(min, max, 10, Duration.ofSeconds(60)), running, 0);
    }

    private static long seconds(int seconds) {
        return TimeUnit.SECONDS.toNanos(seconds);
    }
}
