package io.github.corenlpextreme.writer.loop;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.corenlpextreme.protocol.plan.PlanStep;
import io.github.corenlpextreme.protocol.plan.PlanStep.ChunkStep;
import io.github.corenlpextreme.testkit.faults.CoversFault;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

class StallDetectorTest {

    private static final PlanStep CHUNK = new ChunkStep(14);

    private final StallDetector waiting = new StallDetector(seconds(100));

    @Test
    @CoversFault(46)
    void aLaneIsNamedAfterAMinuteWithoutAnything() {
        assertThat(waiting.longWait(CHUNK, 2, seconds(159))).isEmpty();
        assertThat(waiting.longWait(CHUNK, 2, seconds(160))).contains(new LaneStall(CHUNK, 2, Duration.ofSeconds(60)));
    }

    @Test
    void whatArrivesEndsTheWait() {
        waiting.arrived(seconds(155));
        assertThat(waiting.longWait(CHUNK, 2, seconds(214))).isEmpty();
        assertThat(waiting.longWait(CHUNK, 2, seconds(230))).contains(new LaneStall(CHUNK, 2, Duration.ofSeconds(75)));
    }

    private static long seconds(long seconds) {
        return TimeUnit.SECONDS.toNanos(seconds);
    }
}
