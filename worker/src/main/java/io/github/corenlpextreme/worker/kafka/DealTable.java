package io.github.corenlpextreme.worker.kafka;

import io.github.corenlpextreme.worker.balance.LaneLeft;
import java.util.Map;
import java.util.Optional;

/**
 * Where a worker and its consumer's {@link LanesAssignor} meet, of which Kafka makes the latter: the worker lays down
 * what it has left, and finds how the lanes were dealt. Thread-safe.
 */
final class DealTable {

    /** Under this name the table is among the consumer's settings. */
    static final String CONFIG = "corenlp.extreme.deal.table";

    private Map<Integer, Long> left = Map.of();
    private int requests;
    private Optional<Deal> deal = Optional.empty();

    /**
     * Lays down what the worker has left.
     *
     * @param byLane tasks not done yet, by the numbers of the lanes it holds; {@link LaneLeft#UNKNOWN} if it cannot say
     */
    synchronized void leave(Map<Integer, Long> byLane) {
        left = Map.copyOf(byLane);
    }

    /** Kafka has no answer but the old one for a static member that joins again with the same words as before. */
    synchronized void askAnew() {
        requests++;
    }

    /** What the worker has to say when it joins. */
    synchronized LaneReport report() {
        return new LaneReport(requests, left);
    }

    synchronized void take(Optional<Deal> dealt) {
        deal = dealt;
    }

    /** How the lanes were dealt last, if that is known. */
    synchronized Optional<Deal> deal() {
        return deal;
    }
}
