package io.github.corenlpextreme.worker.kafka;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.corenlpextreme.protocol.JobId;
import io.github.corenlpextreme.protocol.TopicKind;
import io.github.corenlpextreme.protocol.TopicLayout;
import io.github.corenlpextreme.worker.balance.LaneBacklog;
import io.github.corenlpextreme.worker.crash.LaneCommitMetadata;
import io.github.corenlpextreme.worker.crash.PreviousExit;
import io.github.corenlpextreme.worker.progress.AssignedLanes;
import io.github.corenlpextreme.worker.progress.Lane;
import java.time.Duration;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import org.apache.kafka.clients.consumer.MockConsumer;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.TimeoutException;
import org.junit.jupiter.api.Test;

class RebalanceRequesterTest {

    private static final Lane MINE = new Lane(TopicKind.CHUNKS, 0);
    private static final Lane MY_SPANS = new Lane(TopicKind.SPANS, 0);

    private final Broker kafka = new Broker();
    private final AssignedLanes tenures = new AssignedLanes("worker-0", PreviousExit.UNKNOWN);
    private final AssignorBridge table = new AssignorBridge();
    private long now;
    private final RebalanceRequester moves =
            new RebalanceRequester(kafka, TopicLayout.ofInputs(new JobId("job")), tenures, table, () -> now);

    RebalanceRequesterTest() {
        tenures.begin(MINE, 0, LaneCommitMetadata.NONE);
        tenures.begin(MY_SPANS, 0, LaneCommitMetadata.NONE);
        table.take(Optional.of(new LaneAssignment(0, 2, List.of(0, 1, 1))));
    }

    @Test
    void whatIsLeftIsWhatIsNotDoneWhetherFetchedOrNot() {
        tenures.take(MINE, 0);
        kafka.lag = OptionalLong.of(7);

        moves.reportWhatIsLeft(List.of(MINE));

        assertThat(table.report().left()).containsExactly(Map.entry(0, 8L));
    }

    @Test
    void whoDoesNotKnowTheEndOfALaneSaysSo() {
        moves.reportWhatIsLeft(List.of(MINE));

        assertThat(table.report().left()).containsExactly(Map.entry(0, LaneBacklog.UNKNOWN));
    }

    @Test
    void theEndOfALaneIsRememberedWhileTheConsumerHasNone() {
        kafka.lag = OptionalLong.of(7);
        moves.reportWhatIsLeft(List.of(MINE));

        moves.reportWhatIsLeft(List.of());

        assertThat(table.report().left()).containsExactly(Map.entry(0, 7L));
    }

    @Test
    void whoHasNothingLeftAsksForLanesOfAnother() {
        kafka.publish(0, 20, 20);

        lookAsOthersGetOn();

        assertThat(kafka.shouldRebalance()).isTrue();
        assertThat(table.report().requests()).isOne();
    }

    @Test
    void whoHasNothingLeftButSpansAsksAsWell() {
        kafka.publish(0, 20, 20);
        tenures.take(MY_SPANS, 0);

        lookAsOthersGetOn();

        assertThat(kafka.shouldRebalance()).isTrue();
    }

    @Test
    void whoHasSomethingToDoDoesNotEvenLook() {
        kafka.publish(0, 20, 20);
        tenures.take(MINE, 0);

        lookAsOthersGetOn();

        assertThat(kafka.looks).isZero();
    }

    @Test
    void nobodyLooksWhereEachHasOneLane() {
        table.take(Optional.of(new LaneAssignment(0, 3, List.of(0, 1, 2))));

        lookAsOthersGetOn();

        assertThat(kafka.looks).isZero();
    }

    @Test
    void aLookThatFailsIsNoTrouble() {
        kafka.fails = true;

        lookAsOthersGetOn();

        assertThat(kafka.looks).isPositive();
        assertThat(kafka.shouldRebalance()).isFalse();
    }

    private void lookAsOthersGetOn() {
        for (int second = 0; second < 5; second++) {
            now = Duration.ofSeconds(second).toNanos();
            moves.askIfIdle();
            kafka.done++;
        }
    }

    private static TopicPartition chunks(int lane) {
        return new TopicPartition("job.chunks", lane);
    }

    /** Everybody does one task after the other. */
    private static final class Broker extends MockConsumer<byte[], byte[]> {

        private final Map<TopicPartition, Long> ends = new HashMap<>();
        private OptionalLong lag = OptionalLong.empty();
        private boolean fails;
        private long done;
        private int looks;

        private Broker() {
            super("earliest");
        }

        private void publish(long... counts) {
            for (int lane = 0; lane < counts.length; lane++) {
                ends.put(chunks(lane), counts[lane]);
            }
        }

        @Override
        public OptionalLong currentLag(TopicPartition partition) {
            return lag;
        }

        @Override
        public Map<TopicPartition, Long> endOffsets(Collection<TopicPartition> partitions, Duration timeout) {
            looks++;
            if (fails) {
                throw new TimeoutException("no answer");
            }
            return ends;
        }

        @Override
        public Map<TopicPartition, OffsetAndMetadata> committed(Set<TopicPartition> partitions, Duration timeout) {
            Map<TopicPartition, OffsetAndMetadata> committed = new HashMap<>();
            ends.forEach((lane, end) -> committed.put(lane, new OffsetAndMetadata(Math.min(end, done))));
            return committed;
        }
    }
}
