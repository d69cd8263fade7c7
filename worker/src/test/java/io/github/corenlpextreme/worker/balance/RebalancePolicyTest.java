package io.github.corenlpextreme.worker.balance;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class RebalancePolicyTest {

    private static final long START = Long.MAX_VALUE - 5; // nano times wrap around
    private static final long FIRST = START + RebalancePolicy.BEFORE_THE_FIRST_LOOK;
    private static final List<LaneBacklog> MUCH_LEFT =
            List.of(new LaneBacklog(0, 0), new LaneBacklog(1, 50), new LaneBacklog(1, 50), new LaneBacklog(2, 50));

    private final RebalancePolicy idling = new RebalancePolicy();

    @Test
    void looksWhenItHasHadNothingToDoForAWhile() {
        assertThat(idling.isDue(true, START)).isFalse();
        assertThat(idling.isDue(true, FIRST - 1)).isFalse();
        assertThat(idling.isDue(true, FIRST)).isTrue();
    }

    @Test
    void doesNotLookAgainBeforeItsTime() {
        idling.isDue(true, START);
        idling.isDue(true, FIRST);

        assertThat(idling.isDue(true, FIRST + RebalancePolicy.BETWEEN_LOOKS - 1))
                .isFalse();
        assertThat(idling.isDue(true, FIRST + RebalancePolicy.BETWEEN_LOOKS)).isTrue();
    }

    @Test
    void whoHasHadSomethingToDoBeginsToWaitAnew() {
        idling.isDue(true, START);
        idling.isDue(false, FIRST - 2);
        idling.isDue(true, FIRST - 1);

        assertThat(idling.isDue(true, FIRST)).isFalse();
        assertThat(idling.isDue(true, FIRST - 1 + RebalancePolicy.BEFORE_THE_FIRST_LOOK))
                .isTrue();
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

        assertThat(asks(done, FIRST + RebalancePolicy.SILENCE)).isFalse();
        assertThat(asks(done, FIRST + RebalancePolicy.SILENCE + 1)).isTrue();
    }

    @Test
    void whoWasThereBeforeADealIsNotKnownToBeThereAfterIt() {
        asks(List.of(9L, 1L, 1L, 1L), FIRST);
        idling.dealt();

        assertThat(asks(List.of(9L, 1L, 2L, 2L), FIRST + 2)).isFalse();
    }

    @Test
    void doesNotAskForLittle() {
        List<LaneBacklog> littleLeft = List.of(new LaneBacklog(0, 0), new LaneBacklog(1, 1), new LaneBacklog(1, 2));

        idling.asks(2, littleLeft, List.of(0L, 0L, 0L), FIRST);

        assertThat(idling.asks(2, littleLeft, List.of(1L, 1L, 1L), FIRST + 2 * RebalancePolicy.SILENCE))
                .isFalse();
    }

    @Test
    void waitsLongerAfterEachRequestThatHasLedToNothing() {
        idling.isDue(true, START);
        idling.isDue(true, FIRST);
        asks(List.of(0L, 0L, 0L, 0L), FIRST);
        asks(List.of(1L, 1L, 1L, 1L), FIRST);

        assertThat(idling.isDue(true, FIRST + 2 * RebalancePolicy.BETWEEN_LOOKS - 1))
                .isFalse();
        assertThat(idling.isDue(true, FIRST + 2 * RebalancePolicy.BETWEEN_LOOKS))
                .isTrue();
    }

    private boolean asks(List<Long> done, long now) {
        return idling.asks(3, MUCH_LEFT, done, now);
    }
}
