package io.github.corenlpextreme.worker.progress;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class OffsetTrackerTest {

    @ParameterizedTest
    @CsvSource(
            nullValues = "-",
            value = {
                // taken, completed in this order, then committable after each completion
                "10 11 12, 10 11 12, 11 12 13",
                "10 11 12, 12 11 10, 10 10 13",
                "10 11 12, 11 10 12, 10 12 13",
                "10 11 12, 10 12 11, 11 11 13",
                "10 11 12, 12, 10",
                "10 11 12, 11, 10",
                "12 20, 12 20, 13 21",
                "12 20, 20 12, 10 21",
            })
    void neverPassesATaskThatIsNotComplete(String taken, String completed, String expected) {
        OffsetTracker tracker = new OffsetTracker(10, 3);
        offsets(taken).forEach(tracker::take);

        List<Long> committable = new ArrayList<>();
        for (long offset : offsets(completed)) {
            tracker.complete(offset);
            committable.add(tracker.committable());
        }

        assertThat(committable).isEqualTo(offsets(expected));
    }

    @Test
    void standsAtTheStartBeforeAnythingIsTaken() {
        OffsetTracker tracker = new OffsetTracker(5_000_000_000L, 1);

        assertThat(tracker.committable()).isEqualTo(5_000_000_000L);
        assertThat(tracker.next()).isEqualTo(5_000_000_000L);
    }

    @Test
    void followsTheLowestOpenOffsetInAnyOrder() {
        for (long seed = 0; seed < 200; seed++) {
            OffsetTracker tracker = new OffsetTracker(0, 20);
            List<Long> order = new ArrayList<>();
            for (long offset = 0; offset < 20; offset++) {
                tracker.take(offset);
                order.add(offset);
            }
            Collections.shuffle(order, new Random(seed));
            TreeSet<Long> open = new TreeSet<>(order);
            for (long offset : order) {
                tracker.complete(offset);
                open.remove(offset);
                assertThat(tracker.committable()).as("seed %d", seed).isEqualTo(open.isEmpty() ? 20 : open.first());
            }
        }
    }

    @Test
    void refusesAnOffsetThatDoesNotRise() {
        OffsetTracker tracker = new OffsetTracker(10, 3);
        tracker.take(10);

        assertThatThrownBy(() -> tracker.take(10)).hasMessage("offset 10 taken after 10");
        assertThatThrownBy(() -> new OffsetTracker(10, 3).take(9)).hasMessage("offset 9 taken after 9");
    }

    @Test
    void refusesMoreOpenTasksThanItsCapacity() {
        OffsetTracker tracker = new OffsetTracker(0, 2);
        tracker.take(0);
        tracker.take(1);
        tracker.complete(1);

        assertThatThrownBy(() -> tracker.take(2)).hasMessage("more than 2 tasks open at offset 2");
    }

    @Test
    void hasRoomAgainWhenThePrefixIsComplete() {
        OffsetTracker tracker = new OffsetTracker(0, 1);
        tracker.take(0);
        tracker.complete(0);

        tracker.take(1);

        assertThat(tracker.next()).isEqualTo(2);
    }

    @Test
    void refusesACompletionOfWhatIsNotOpen() {
        OffsetTracker tracker = new OffsetTracker(0, 2);
        tracker.take(0);
        tracker.complete(0);

        assertThatThrownBy(() -> tracker.complete(0)).hasMessage("offset 0 completed but not taken");
        assertThatThrownBy(() -> tracker.complete(1)).hasMessage("offset 1 completed but not taken");
    }

    private static List<Long> offsets(String text) {
        return Arrays.stream(text.split(" ")).map(Long::valueOf).toList();
    }
}
