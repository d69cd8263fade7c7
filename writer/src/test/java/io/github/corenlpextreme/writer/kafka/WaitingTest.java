package io.github.corenlpextreme.writer.kafka;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.corenlpextreme.protocol.plan.Step;
import io.github.corenlpextreme.protocol.plan.Step.AtChunk;
import io.github.corenlpextreme.testkit.faults.Fault;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

class WaitingTest {

    private static final Step CHUNK = new AtChunk(14);

    private final Waiting waiting = new Waiting(seconds(100));

    @Test
    @Fault(46)
    void aLaneIsNamedAfterAMinuteWithoutAnything() {
        assertThat(waiting.longWait(CHUNK, 2, seconds(159))).isEmpty();
        assertThat(waiting.longWait(CHUNK, 2, seconds(160))).contains(new LaneWait(CHUNK, 2, Duration.ofSeconds(60)));
    }

    @Test
    void whatArrivesEndsTheWait() {
        waiting.arrived(seconds(155));
        assertThat(waiting.longWait(CHUNK, 2, seconds(214))).isEmpty();
        assertThat(waiting.longWait(CHUNK, 2, seconds(230))).contains(new LaneWait(CHUNK, 2, Duration.ofSeconds(75)));
    }

    private static long seconds(long seconds) {
        return TimeUnit.SECONDS.toNanos(seconds);
    }
}
