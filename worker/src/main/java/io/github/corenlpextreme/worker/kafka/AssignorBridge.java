package io.github.corenlpextreme.worker.kafka;

import io.github.corenlpextreme.worker.balance.LaneBacklog;
import java.util.Map;
import java.util.Optional;

/**
 * Where a worker and its consumer's {@link BacklogAwareAssignor} meet, of which Kafka makes the latter: the worker lays
 * down what it has left, and finds how the lanes were dealt. Thread-safe.
 */
final class AssignorBridge {

    /** Under this name the table is among the consumer's settings. */
    static final String CONFIG = "corenlp.extreme.deal.table";

    private Map<Integer, Long> left = Map.of();
    private int requests;
    private Optional<LaneAssignment> deal = Optional.empty();

    /**
     * Lays down what the worker has left.
     *
     * @param byLane tasks not done yet, by the numbers of the lanes it holds; {@link LaneBacklog#UNKNOWN} if it cannot
     *     say
     */
    synchronized void leave(Map<Integer, Long> byLane) {
        left = Map.copyOf(byLane);
    }

    /** Kafka has no answer but the old one for a static member that joins again with the same words as before. */
    synchronized void askAnew() {
        requests++;
    }

    /** What the worker has to say when it joins. */
    synchronized BacklogReport report() {
        return new BacklogReport(requests, left);
    }

    synchronized void take(Optional<LaneAssignment> dealt) {
        deal = dealt;
    }

    /** How the lanes were dealt last, if that is known. */
    synchronized Optional<LaneAssignment> assignment() {
        return deal;
    }
}
