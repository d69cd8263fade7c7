package io.github.corenlpextreme.worker.kafka;

import io.github.corenlpextreme.protocol.JobId;
import io.github.corenlpextreme.protocol.TopicLayout;
import io.github.corenlpextreme.protocol.kafka.client.ClientSettings;
import io.github.corenlpextreme.protocol.kafka.client.ConsumerErrors;
import io.github.corenlpextreme.protocol.kafka.client.JobKafkaException;
import io.github.corenlpextreme.protocol.kafka.lane.RecordCodec;
import io.github.corenlpextreme.protocol.kafka.topics.JobGroups;
import io.github.corenlpextreme.protocol.plan.PlanCheck;
import io.github.corenlpextreme.worker.loop.LaneCommitter;
import io.github.corenlpextreme.worker.loop.PollLoop;
import io.github.corenlpextreme.worker.progress.AssignedLanes;
import java.time.Duration;
import java.util.Properties;
import java.util.concurrent.ExecutionException;
import java.util.function.LongSupplier;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.KafkaException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The membership of one worker in the group of its job, from joining to leaving: the consumer, what it commits and how
 * it asks for lanes of others. Used by the poll thread.
 */
public final class GroupMembership {

    private static final Logger LOG = LoggerFactory.getLogger(GroupMembership.class);
    private static final int HEARTBEAT_MILLIS = 1000; // with the default of 3000, a rebalance takes up to as long

    /**
     * Who joins.
     *
     * @param identity stable name of the worker in its group
     * @param absence how long its process may be away before Kafka gives its lanes to others; zero if none is
     *     expected to come back
     */
    public record JoiningMember(JobId job, String identity, Duration absence) {}

    /** What it works on: topics, and how their records are read and checked. */
    public record LaneRecords(TopicLayout names, RecordCodec codec, PlanCheck check) {}

    private final ConsumerErrors errors;
    private final AssignedLanes assigned;
    private final WorkConsumer consumer;
    private final RebalanceRequester requester;

    /**
     * Makes a membership that has not begun.
     *
     * @param assigned holding nothing yet
     * @param nanoTime what time it is
     */
    public GroupMembership(
            ClientSettings kafka,
            JoiningMember member,
            LaneRecords lanes,
            AssignedLanes assigned,
            LongSupplier nanoTime) {
        AssignorBridge bridge = new AssignorBridge();
        Consumer<byte[], byte[]> client = new KafkaConsumer<>(settings(kafka, member, bridge));
        this.errors = new ConsumerErrors(kafka, JobGroups.workerGroup(member.job()));
        this.assigned = assigned;
        this.consumer =
                new WorkConsumer(client, lanes.names(), record -> lanes.codec().decode(record, lanes.check()));
        this.requester = new RebalanceRequester(client, lanes.names(), assigned, bridge, nanoTime);
    }

    /** Asks for lanes; they come with the turns of the loop that this is given to. */
    public PollLoop.LoopMembership join(LaneCommitter.LanesListener listener) {
        LaneCommitter committer = new LaneCommitter(consumer, assigned, requester, listener);
        consumer.subscribe(committer);
        return new PollLoop.LoopMembership(consumer, committer, requester);
    }

    /**
     * Turns the loop until it has no further turn to do.
     *
     * @throws JobKafkaException if Kafka fails it
     * @throws ExecutionException if annotating has failed
     */
    public void work(PollLoop loop) throws ExecutionException, InterruptedException {
        try {
            boolean goesOn = true;
            while (goesOn) {
                goesOn = loop.turn();
            }
        } catch (KafkaException e) {
            throw errors.of(e);
        }
    }

    /** Ends the membership, or only this process's part in it, if another is to come back under the same identity. */
    public void close(boolean leave) {
        try {
            consumer.close(leave);
        } catch (KafkaException e) {
            // Everything is committed, or something has failed that says more; the group will miss this worker anyway.
            LOG.atInfo().addKeyValue("error", e.getMessage()).log("Could not leave the group in order");
        }
    }

    static Properties settings(ClientSettings kafka, JoiningMember member, AssignorBridge bridge) {
        Properties properties = kafka.consumer(JobGroups.workerGroup(member.job()));
        properties.put(ConsumerConfig.GROUP_INSTANCE_ID_CONFIG, member.identity());
        properties.put(ConsumerConfig.PARTITION_ASSIGNMENT_STRATEGY_CONFIG, BacklogAwareAssignor.class.getName());
        properties.put(AssignorBridge.CONFIG, bridge);
        properties.put(ConsumerConfig.GROUP_PROTOCOL_CONFIG, "classic");
        if (!member.absence().isZero()) {
            properties.putIfAbsent(ConsumerConfig.SESSION_TIMEOUT_MS_CONFIG, (int)
                    member.absence().toMillis());
        }
        properties.putIfAbsent(ConsumerConfig.HEARTBEAT_INTERVAL_MS_CONFIG, HEARTBEAT_MILLIS);
        properties.putIfAbsent(ConsumerConfig.FETCH_MAX_WAIT_MS_CONFIG, 100);
        return properties;
    }
}
