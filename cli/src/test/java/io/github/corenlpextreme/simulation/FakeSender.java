package io.github.corenlpextreme.simulation;

import io.github.corenlpextreme.protocol.TopicKind;
import io.github.corenlpextreme.protocol.message.LaneMessage;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;

/**
 * A process's way into the log: in order within a lane, but late; acknowledged later still. An acknowledgement
 * may get lost, and then the message is sent again. Kafka's idempotent producer drops that repeat; this one
 * does not, so that no code comes to rely on it.
 */
final class FakeSender {

    /** Wants to know what becomes of a message. */
    interface Receipt {

        Receipt NONE = new Receipt() {
            @Override
            public void appended() {}

            @Override
            public void acknowledged() {}
        };

        /** It is in the log; its sender does not know. */
        void appended();

        /** Its sender knows. */
        void acknowledged();
    }

    private record Sending(TopicKind topic, int lane, LaneMessage message, Receipt receipt) {}

    private final FakeLog log;
    private final Chance chance;
    private final int lanes;
    private final List<Deque<Sending>> unsent = new ArrayList<>();
    private final List<Deque<Receipt>> unacknowledged = new ArrayList<>();
    private int underWay;

    FakeSender(FakeLog log, Chance chance, int lanes) {
        this.log = log;
        this.chance = chance;
        this.lanes = lanes;
        for (int i = 0; i < TopicKind.values().length * lanes; i++) {
            unsent.add(new ArrayDeque<>());
            unacknowledged.add(new ArrayDeque<>());
        }
    }

    void send(TopicKind topic, int lane, LaneMessage message, Receipt receipt) {
        unsent.get(topic.ordinal() * lanes + lane).add(new Sending(topic, lane, message, receipt));
        underWay++;
    }

    /** Whether everything has been acknowledged. */
    boolean flushed() {
        return underWay == 0;
    }

    /** Brings the messages of some lane into the log. */
    boolean deliver() {
        if (!chance.isQuick()) {
            return false;
        }
        Deque<Sending> lane = someFilled(unsent);
        boolean any = !lane.isEmpty();
        for (int left = any ? chance.between(1, lane.size()) : 0; left > 0; left--) {
            Sending sending = lane.remove();
            log.append(sending.topic(), sending.lane(), sending.message());
            if (chance.happens(SimulatedFault.LOSE_ACKNOWLEDGEMENT)) {
                log.append(sending.topic(), sending.lane(), sending.message());
            }
            sending.receipt().appended();
            unacknowledged
                    .get(sending.topic().ordinal() * lanes + sending.lane())
                    .add(sending.receipt());
        }
        return any;
    }

    /** Tells the sender that a message of some lane is safe. */
    boolean acknowledge() {
        if (!chance.isQuick()) {
            return false;
        }
        Deque<Receipt> lane = someFilled(unacknowledged);
        boolean any = !lane.isEmpty();
        for (int left = any ? chance.between(1, lane.size()) : 0; left > 0; left--) {
            underWay--;
            lane.remove().acknowledged();
        }
        return any;
    }

    /** The process has died: of each lane, what was on the wire may still arrive, unknown to any process. */
    void orphan() {
        unacknowledged.forEach(Deque::clear);
        for (Deque<Sending> lane : unsent) {
            for (int left = chance.between(0, lane.size()); left > 0; left--) {
                lane.removeLast();
            }
        }
    }

    /** Whether nothing is left to be brought into the log. */
    boolean delivered() {
        return unsent.stream().allMatch(Deque::isEmpty);
    }

    /** Any lane that is not empty, or an empty one if there is none. */
    private <T> Deque<T> someFilled(List<Deque<T>> all) {
        int start = chance.below(all.size());
        for (int i = 0; i < all.size(); i++) {
            Deque<T> lane = all.get((start + i) % all.size());
            if (!lane.isEmpty()) {
                return lane;
            }
        }
        return all.get(start);
    }
}
