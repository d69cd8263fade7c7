package io.github.corenlpextreme.worker.balance;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class IdlingTest {

    private static final long START = Long.MAX_VALUE - 5; // nano times wrap around
    private static final long FIRST = START + Idling.BEFORE_THE_FIRST_LOOK;
    private static final List<LaneLeft> MUCH_LEFT =
            List.of(new LaneLeft(0, 0), new LaneLeft(1, 50), new LaneLeft(1, 50), new LaneLeft(2, 50));

    private final Idling idling = new Idling();

    @Test
    void looksWhenItHasHadNothingToDoForAWhile() {
        assertThat(idling.looks(true, START)).isFalse();
        assertThat(idling.looks(true, FIRST - 1)).isFalse();
        assertThat(idling.looks(true, FIRST)).isTrue();
    }

    @Test
    void doesNotLookAgainBeforeItsTime() {
        idling.looks(true, START);
        idling.looks(true, FIRST);

        assertThat(idling.looks(true, FIRST + Idling.BETWEEN_LOOKS - 1)).isFalse();
        assertThat(idling.looks(true, FIRST + Idling.BETWEEN_LOOKS)).isTrue();
    }

    @Test
    void whoHasHadSomethingToDoBeginsToWaitAnew() {
        idling.looks(true, START);
        idling.looks(false, FIRST - 2);
        idling.looks(true, FIRST - 1);

        assertThat(idling.looks(true, FIRST)).isFalse();
        assertThat(idling.looks(true, FIRST - 1 + Idling.BEFORE_THE_FIRST_LOOK)).isTrue();
    }

    @Test
    void asksWhenAllWhoHaveSomethingLeftHaveDoneSomethingSinceTheFirstLook() {
        boolean first = asks(List.of(9L, 1L, 1L, 1L), FIRST);
        boolean oneGetsOn = asks(List.of(9L, 1L, 2L, 1L), FIRST + 1);
        boolean bothGetOn = asks(List.of(9L, 1L, 2L, 2L), FIRST + 2);

        assertThat(List.of(first, oneGetsOn, bothGetOn)).containsExactly(false, false, true);
    }

    @Test
    void waitsForThoseWhoDoNothingOnlySoLong() {
        List<Long> done = List.of(9L, 1L, 1L, 1L);
        asks(done, FIRST);

        assertThat(asks(done, FIRST + Idling.SILENCE)).isFalse();
        assertThat(asks(done, FIRST + Idling.SILENCE + 1)).isTrue();
    }

    @Test
    void whoWasThereBeforeADealIsNotKnownToBeThereAfterIt() {
        asks(List.of(9L, 1L, 1L, 1L), FIRST);
        idling.dealt();

        assertThat(asks(List.of(9L, 1L, 2L, 2L), FIRST + 2)).isFalse();
    }

    @Test
    void doesNotAskForLittle() {
        List<LaneLeft> littleLeft = List.of(new LaneLeft(0, 0), new LaneLeft(1, 1), new LaneLeft(1, 2));

        idling.asks(2, littleLeft, List.of(0L, 0L, 0L), FIRST);

        assertThat(idling.asks(2, littleLeft, List.of(1L, 1L, 1L), FIRST + 2 * Idling.SILENCE))
                .isFalse();
    }

    @Test
    void waitsLongerAfterEachRequestThatHasLedToNothing() {
        idling.looks(true, START);
        idling.looks(true, FIRST);
        asks(List.of(0L, 0L, 0L, 0L), FIRST);
        asks(List.of(1L, 1L, 1L, 1L), FIRST);

        assertThat(idling.looks(true, FIRST + 2 * Idling.BETWEEN_LOOKS - 1)).isFalse();
        assertThat(idling.looks(true, FIRST + 2 * Idling.BETWEEN_LOOKS)).isTrue();
    }

    private boolean asks(List<Long> done, long now) {
        return idling.asks(3, MUCH_LEFT, done, now);
    }
}
