package io.github.corenlpextreme.worker.kafka;

import io.github.corenlpextreme.protocol.TopicKind;
import io.github.corenlpextreme.protocol.TopicLayout;
import io.github.corenlpextreme.worker.balance.LaneBacklog;
import io.github.corenlpextreme.worker.balance.RebalancePolicy;
import io.github.corenlpextreme.worker.loop.LaneRebalancing;
import io.github.corenlpextreme.worker.progress.AssignedLanes;
import io.github.corenlpextreme.worker.progress.Lane;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.function.LongSupplier;
import java.util.stream.IntStream;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.TopicPartition;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A worker's part in moving lanes: tells what it has left, and asks for a new deal when it has nothing left and others
 * have too much. Used by the poll thread.
 */
final class RebalanceRequester implements LaneRebalancing {

    private static final Logger LOG = LoggerFactory.getLogger(RebalanceRequester.class);
    private static final Duration REQUEST_TIMEOUT = Duration.ofSeconds(10);

    private final Consumer<byte[], byte[]> consumer;
    private final TopicLayout names;
    private final TopicKind chunks;
    private final AssignedLanes tenures;
    private final AssignorBridge table;
    private final LongSupplier nanoTime;
    private final Map<Lane, Long> ends = new HashMap<>();
    private final RebalancePolicy idling = new RebalancePolicy();

    /**
     * Knows of nothing yet.
     *
     * @param nanoTime what time it is
     */
    RebalanceRequester(
            Consumer<byte[], byte[]> consumer,
            TopicLayout names,
            AssignedLanes tenures,
            AssignorBridge table,
            LongSupplier nanoTime) {
        this.consumer = consumer;
        this.names = names;
        this.chunks = names.work().get(0); // a span is one line
        this.tenures = tenures;
        this.table = table;
        this.nanoTime = nanoTime;
    }

    @Override
    public void reportWhatIsLeft(Collection<Lane> assigned) {
        Map<Integer, Long> left = new HashMap<>();
        for (Lane lane : tenures.lanes()) {
            if (lane.topic() == chunks) {
                noteEnd(lane, assigned);
                left.put(lane.number(), left(lane));
            }
        }
        table.leave(left);
    }

    private void noteEnd(Lane lane, Collection<Lane> assigned) {
        if (assigned.contains(lane)) {
            consumer.currentLag(partition(lane.number())).ifPresent(lag -> ends.put(lane, tenures.next(lane) + lag));
        }
    }

    private long left(Lane lane) {
        Long end = ends.get(lane);
        return end == null ? LaneBacklog.UNKNOWN : Math.max(0, end - tenures.done(lane));
    }

    @Override
    public void dealt() {
        idling.dealt();
    }

    /**
     * Looks, if it is time to, at what all have left, and asks for a new deal if that is worth it. Spans do not count:
     * one comes whenever others get on, to the very end, and is one line.
     */
    @Override
    public void askIfIdle() {
        if (idling.isDue(tenures.nothingToDo(chunks), nanoTime.getAsLong())) {
            table.assignment().filter(LaneAssignment::leavesAChoice).ifPresent(this::consider);
        }
    }

    private void consider(LaneAssignment deal) {
        try {
            List<Long> done = new ArrayList<>();
            List<LaneBacklog> left = new ArrayList<>();
            ask(deal.holders(), done, left);
            if (idling.asks(deal.workers(), left, done, nanoTime.getAsLong())) {
                LOG.atInfo().log("Nothing left to do; asking for lanes of other workers");
                table.askAnew();
                consumer.enforceRebalance("worker " + deal.place() + " has nothing left to do");
            }
        } catch (KafkaException e) {
            LOG.atDebug().addKeyValue("error", e.getMessage()).log("Could not read what other workers have left");
        }
    }

    private void ask(List<Integer> holders, List<Long> done, List<LaneBacklog> left) {
        List<TopicPartition> partitions =
                IntStream.range(0, holders.size()).mapToObj(this::partition).toList();
        Map<TopicPartition, Long> published = consumer.endOffsets(partitions, REQUEST_TIMEOUT);
        Map<TopicPartition, OffsetAndMetadata> committed =
                consumer.committed(new HashSet<>(partitions), REQUEST_TIMEOUT);
        for (int lane = 0; lane < partitions.size(); lane++) {
            OffsetAndMetadata offset = committed.get(partitions.get(lane));
            done.add(offset == null ? 0 : offset.offset());
            left.add(new LaneBacklog(
                    holders.get(lane), Math.max(0, published.get(partitions.get(lane)) - done.get(lane))));
        }
    }

    private TopicPartition partition(int lane) {
        return new TopicPartition(names.name(chunks), lane);
    }
}
