package io.github.corenlpextreme.cli.command;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.corenlpextreme.protocol.kafka.client.KafkaTroubleException;
import io.github.corenlpextreme.protocol.kafka.topics.Sighting;
import io.github.corenlpextreme.protocol.kafka.topics.Sighting.NoKafka;
import io.github.corenlpextreme.protocol.kafka.topics.Sighting.NotPublished;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import org.junit.jupiter.api.Test;

class JobWaitTest {

    private static final Duration MINUTE = Duration.ofMinutes(1);
    private static final Sighting NO_KAFKA = new NoKafka(new KafkaTroubleException("away"));
    private static final Sighting NO_JOB = new NotPublished();
    private static final Predicate<Sighting> KAFKA = NO_JOB::equals;

    private final List<Duration> looks = new ArrayList<>();
    private List<Sighting> toSee = List.of();
    private Duration now = Duration.ZERO;
    private int waits;
    private final JobWait wait = new JobWait(this::look, () -> now.toNanos(), () -> now = now.plusSeconds(1));

    @Test
    void whatIsThereIsNotWaitedFor() {
        toSee = List.of(NO_JOB);

        Sighting seen = wait.until(KAFKA, MINUTE, () -> waits++);

        assertThat(seen).isEqualTo(NO_JOB);
        assertThat(looks).hasSize(1);
        assertThat(waits).isZero();
    }

    @Test
    void looksUntilItIsThereAndSaysOnceThatItWaits() {
        toSee = List.of(NO_KAFKA, NO_KAFKA, NO_KAFKA, NO_JOB);

        Sighting seen = wait.until(KAFKA, MINUTE, () -> waits++);

        assertThat(seen).isEqualTo(NO_JOB);
        assertThat(looks).hasSize(4);
        assertThat(waits).isEqualTo(1);
    }

    @Test
    void givesUpAfterTheTimeWithWhatItSawLast() {
        toSee = List.of(NO_KAFKA);

        Sighting seen = wait.until(KAFKA, MINUTE, () -> waits++);

        assertThat(seen).isEqualTo(NO_KAFKA);
        assertThat(now).isEqualTo(MINUTE);
        assertThat(looks).hasSize(61);
    }

    @Test
    void withoutWaitingItLooksOnceButPatiently() {
        toSee = List.of(NO_KAFKA);

        Sighting seen = wait.until(KAFKA, Duration.ZERO, () -> waits++);

        assertThat(seen).isEqualTo(NO_KAFKA);
        assertThat(looks).containsExactly(Duration.ofSeconds(30));
        assertThat(waits).isZero();
    }

    /** The last of what there is to see stays. */
    private Sighting look(Duration patience) {
        looks.add(patience);
        return toSee.get(Math.min(looks.size(), toSee.size()) - 1);
    }
}
