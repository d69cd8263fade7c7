package io.github.corenlpextreme.writer.kafka;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.apache.kafka.common.TopicPartition;
import org.junit.jupiter.api.Test;

class PurgeScheduleTest {

    private static final long INTERVAL = PurgeSchedule.INTERVAL.toNanos();
    private static final long START = Long.MAX_VALUE - INTERVAL; // a nano clock may overflow
    private static final TopicPartition ONE = new TopicPartition("book.results", 0);
    private static final TopicPartition TWO = new TopicPartition("book.results", 1);

    private final PurgeSchedule deletions = new PurgeSchedule(START);

    @Test
    void nothingIsDueBeforeTheInterval() {
        assertThat(deletions.due(Map.of(ONE, 5L), START + INTERVAL - 1)).isEmpty();
        assertThat(deletions.due(Map.of(ONE, 5L), START + INTERVAL)).containsExactly(Map.entry(ONE, 5L));
    }

    @Test
    void whileOneRequestIsUnderWayThereIsNoOther() {
        deletions.due(Map.of(ONE, 5L), START + INTERVAL);

        assertThat(deletions.due(Map.of(ONE, 9L), START + 9 * INTERVAL)).isEmpty();
    }

    @Test
    void afterASuccessOnlyWhatHasMovedIsDueAndNotTooSoon() {
        deletions.due(Map.of(ONE, 5L, TWO, 7L), START + INTERVAL);
        deletions.succeeded();

        assertThat(deletions.due(Map.of(ONE, 5L, TWO, 8L), START + INTERVAL + 1))
                .isEmpty();
        assertThat(deletions.due(Map.of(ONE, 5L, TWO, 8L), START + 2 * INTERVAL))
                .containsExactly(Map.entry(TWO, 8L));
    }

    @Test
    void whatFailedIsDueAgainWithWhatHasComeSince() {
        deletions.due(Map.of(ONE, 5L), START + INTERVAL);
        deletions.failed();

        assertThat(deletions.due(Map.of(ONE, 6L), START + 2 * INTERVAL)).containsExactly(Map.entry(ONE, 6L));
    }

    @Test
    void anEmptyLaneIsNoRequest() {
        assertThat(deletions.due(Map.of(ONE, 0L), START + INTERVAL)).isEmpty();
        assertThat(deletions.due(Map.of(ONE, 1L), START + INTERVAL)).containsExactly(Map.entry(ONE, 1L));
    }

    @Test
    void afterARefusalNothingIsDueAnyMore() {
        deletions.due(Map.of(ONE, 5L), START + INTERVAL);
        deletions.refused();

        assertThat(deletions.due(Map.of(ONE, 9L), START + 9 * INTERVAL)).isEmpty();
    }
}
