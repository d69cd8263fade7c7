package io.github.corenlpextreme.local.timeline;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;

class RunTimelineTest {

    private static final long ORIGIN = Duration.ofMillis(-7000).toNanos(); // nanoTime may be anything

    private long now = ORIGIN;
    private final RunTimeline timeline = new RunTimeline(() -> now, ORIGIN);

    @Test
    void eachStepStandsInOrderOfTimeWithWhatItTook() {
        at(2100);
        timeline.reach(RunStep.BROKER_READY);
        at(1600);
        timeline.reach(RunStep.WORKER_UP);
        timeline.reachedAt(RunStep.JAVA_STARTED, ORIGIN + Duration.ofMillis(300).toNanos());

        assertThat(timeline.lines())
                .containsExactly(
                        "timeline, in ms: since the start, since the line before",
                        "      300     +300  Java is up",
                        "    1,600   +1,300  first worker begins to load models",
                        "    2,100     +500  broker answers");
    }

    @Test
    void theFirstTimeCountsUnlessTheLastIsAskedFor() {
        at(10);
        timeline.reach(RunStep.FIRST_DOCUMENT);
        timeline.reachAgain(RunStep.LAST_DOCUMENT);
        at(25);
        timeline.reach(RunStep.FIRST_DOCUMENT);
        timeline.reachAgain(RunStep.LAST_DOCUMENT);

        assertThat(timeline.lines())
                .endsWith(
                        "       10      +10  first document is written",
                        "       25      +15  last document is written");
    }

    @Test
    void stepsOfTheSameTimeStandInTheirUsualOrder() {
        timeline.reach(RunStep.OUTPUT_FINAL);
        timeline.reach(RunStep.JOB_PLANNED);

        assertThat(timeline.lines().subList(1, 3))
                .containsExactly(
                        "        0       +0  inputs are read, job is planned",
                        "        0       +0  output is complete");
    }

    @Test
    void aRunThatHasReachedNothingHasNoTimeline() {
        assertThat(timeline.lines()).isEmpty();
    }

    private void at(long millis) {
        now = ORIGIN + Duration.ofMillis(millis).toNanos();
    }
}
