package io.github.corenlpextreme.cli.parts;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.corenlpextreme.protocol.kafka.client.JobKafkaException;
import io.github.corenlpextreme.protocol.kafka.topics.JobLookup;
import io.github.corenlpextreme.protocol.kafka.topics.JobLookup.JobMissing;
import io.github.corenlpextreme.protocol.kafka.topics.JobLookup.KafkaUnreachable;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import org.junit.jupiter.api.Test;

class PollUntilTest {

    private static final Duration MINUTE = Duration.ofMinutes(1);
    private static final JobLookup NO_KAFKA = new KafkaUnreachable(new JobKafkaException("away"));
    private static final JobLookup NO_JOB = new JobMissing();
    private static final Predicate<JobLookup> KAFKA = NO_JOB::equals;

    private final List<Duration> looks = new ArrayList<>();
    private List<JobLookup> toSee = List.of();
    private Duration now = Duration.ZERO;
    private int waits;
    private final PollUntil<JobLookup> wait =
            new PollUntil<>(this::look, new CommandClock(() -> now.toNanos(), pause -> now = now.plus(pause)));

    @Test
    void whatIsThereIsNotWaitedFor() {
        toSee = List.of(NO_JOB);

        JobLookup seen = wait.until(KAFKA, MINUTE, () -> waits++);

        assertThat(seen).isEqualTo(NO_JOB);
        assertThat(looks).hasSize(1);
        assertThat(waits).isZero();
    }

    @Test
    void looksUntilItIsThereAndSaysOnceThatItWaits() {
        toSee = List.of(NO_KAFKA, NO_KAFKA, NO_KAFKA, NO_JOB);

        JobLookup seen = wait.until(KAFKA, MINUTE, () -> waits++);

        assertThat(seen).isEqualTo(NO_JOB);
        assertThat(looks).hasSize(4);
        assertThat(waits).isEqualTo(1);
    }

    @Test
    void givesUpAfterTheTimeWithWhatItSawLast() {
        toSee = List.of(NO_KAFKA);

        JobLookup seen = wait.until(KAFKA, MINUTE, () -> waits++);

        assertThat(seen).isEqualTo(NO_KAFKA);
        assertThat(now).isEqualTo(MINUTE);
        assertThat(looks).hasSize(61);
    }

    @Test
    void withoutWaitingItLooksOnceButPatiently() {
        toSee = List.of(NO_KAFKA);

        JobLookup seen = wait.until(KAFKA, Duration.ZERO, () -> waits++);

        assertThat(seen).isEqualTo(NO_KAFKA);
        assertThat(looks).containsExactly(Duration.ofSeconds(30));
        assertThat(waits).isZero();
    }

    /** The last of what there is to see stays. */
    private JobLookup look(Duration patience) {
        looks.add(patience);
        return toSee.get(Math.min(looks.size(), toSee.size()) - 1);
    }
}
