package io.github.corenlpextreme.cli.health;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;

class ServiceHealthTest {

    private static final Duration MOMENT = Duration.ofMillis(1);

    private long nanos = Long.MAX_VALUE - 1000; // a steady clock may overflow
    private final ServiceHealth health = new ServiceHealth(() -> nanos);

    @Test
    void whileStartingItIsAliveButNotReady() {
        health.starting("loading models", Duration.ofSeconds(60));

        assertThat(health.live()).isEqualTo(new ProbeResult(true, "loading models"));
        assertThat(health.ready()).isEqualTo(new ProbeResult(false, "loading models"));
    }

    @Test
    void aStartThatTakesTooLongIsNoLife() {
        health.starting("loading models", Duration.ofSeconds(60));
        pass(Duration.ofSeconds(60));
        boolean atTheLimit = health.live().well();

        pass(MOMENT);

        assertThat(atTheLimit).isTrue();
        assertThat(health.live()).isEqualTo(new ProbeResult(false, "loading models takes longer than 60 s"));
    }

    @Test
    void everyStepOfTheStartHasItsOwnTime() {
        health.starting("waiting for the job", Duration.ofHours(1));
        pass(Duration.ofMinutes(59));

        health.starting("loading models", Duration.ofMinutes(2));
        pass(Duration.ofMinutes(2));

        assertThat(health.live().well()).isTrue();
    }

    @Test
    void evenAPartThatNeverSaysAnythingIsGivenUp() {
        pass(ServiceHealth.LONGEST_START.plus(MOMENT));

        assertThat(health.live().well()).isFalse();
    }

    @Test
    void isReadyOnceTheLoopTurns() {
        health.working();

        assertThat(health.live().well()).isTrue();
        assertThat(health.ready().well()).isTrue();
    }

    @Test
    void aLoopThatStandsStillIsNoLife() {
        health.working();
        pass(HealthState.LONGEST_TURN);
        boolean atTheLimit = health.live().well();

        pass(MOMENT);

        assertThat(atTheLimit).isTrue();
        assertThat(health.live()).isEqualTo(new ProbeResult(false, "the loop has not run for 300 s"));
    }

    @Test
    void aLoopThatTurnsLivesForEver() {
        for (int hour = 0; hour < 100; hour++) {
            health.working();
            pass(HealthState.LONGEST_TURN);
        }

        assertThat(health.live().well()).isTrue();
    }

    @Test
    void onceDrainingItIsNeverReadyAgain() {
        health.working();
        health.draining();
        health.working();

        assertThat(health.ready()).isEqualTo(new ProbeResult(false, "ending"));
        assertThat(health.live().well()).isTrue();
    }

    @Test
    void drainingIsAliveAsLongAsItMoves() {
        health.draining();
        pass(HealthState.LONGEST_TURN);
        health.draining();
        pass(HealthState.LONGEST_TURN);
        boolean moving = health.live().well();

        pass(MOMENT);

        assertThat(moving).isTrue();
        assertThat(health.live().well()).isFalse();
    }

    @Test
    void whatIsCompleteStaysWell() {
        health.working();
        health.complete();
        health.working();
        pass(HealthState.LONGEST_TURN.multipliedBy(2));

        assertThat(health.live()).isEqualTo(new ProbeResult(true, "complete"));
        assertThat(health.ready()).isEqualTo(new ProbeResult(true, "complete"));
    }

    private void pass(Duration time) {
        nanos += time.toNanos();
    }
}
