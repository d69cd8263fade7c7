package io.github.corenlpextreme.worker.kafka;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.github.corenlpextreme.protocol.JobId;
import io.github.corenlpextreme.protocol.kafka.client.ClientSettings;
import io.github.corenlpextreme.testkit.broker.BrokerExtension;
import io.github.corenlpextreme.testkit.broker.TestBroker;
import io.github.corenlpextreme.worker.crash.TaskHistory;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.function.BooleanSupplier;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Two workers of one group, polled in turn by one thread; the first to join leads the group. */
@ExtendWith(BrokerExtension.class)
class RebalanceRequesterIT {

    private static final int LANES = 8;
    private static final Duration LONG_ENOUGH = Duration.ofSeconds(60);

    @Test
    void anIdleWorkerGetsWhatAnotherHasLeft(TestBroker broker) throws Exception {
        JobId job = new JobId("share");
        ClientSettings kafka = begin(broker, job);

        try (GroupMember busy = new GroupMember(kafka, job, "worker-0");
                GroupMember idle = new GroupMember(kafka, job, "worker-1")) {
            untilBoth(
                    busy,
                    idle,
                    () -> busy.lanes().equals(Set.of(0, 2, 4, 6))
                            && idle.lanes().size() == 4);
            for (int lane : Set.of(0, 2, 4, 6)) {
                publish(kafka, job, lane, 200);
            }

            untilBoth(busy, idle, () -> full(idle) == 2 && full(busy) == 2);
            // The busy one had begun all it had taken: a worker that takes a lane over must not think that it has died.
            untilBoth(busy, idle, () -> !idle.histories().isEmpty());
            assertThat(idle.histories()).containsOnly(TaskHistory.NONE);
        }
    }

    @Test
    void nothingMovesWhileBothHaveWork(TestBroker broker) throws Exception {
        JobId job = new JobId("steady");
        ClientSettings kafka = begin(broker, job);
        publish(kafka, job, 0, 3000);
        publish(kafka, job, 2, 3000);
        publish(kafka, job, 4, 3000);
        publish(kafka, job, 1, 300);

        try (GroupMember one = new GroupMember(kafka, job, "worker-0");
                GroupMember other = new GroupMember(kafka, job, "worker-1")) {
            untilBoth(one, other, () -> one.lanes().size() == 4 && other.lanes().size() == 4);
            int generation = one.generation();
            untilBoth(one, other, in(Duration.ofSeconds(6)));

            assertThat(one.generation()).isEqualTo(generation);
        }
    }

    /** To static members that join again with the same words as before, Kafka has nothing to say. */
    @Test
    void aFollowerThatAsksIsHeardEachTime(TestBroker broker) throws Exception {
        JobId job = new JobId("heard");
        ClientSettings kafka = begin(broker, job);

        try (GroupMember leader = new GroupMember(kafka, job, "worker-0");
                GroupMember follower = new GroupMember(kafka, job, "worker-1")) {
            untilBoth(
                    leader,
                    follower,
                    () -> leader.lanes().size() == 4 && follower.lanes().size() == 4);
            for (int time = 0; time < 3; time++) {
                int next = leader.generation() + 1;
                follower.askForANewDeal();
                untilBoth(leader, follower, () -> leader.generation() == next && follower.generation() == next);
            }
            assertThat(leader.lanes()).containsExactly(0, 2, 4, 6);
        }
    }

    private static BooleanSupplier in(Duration time) {
        long until = System.nanoTime() + time.toNanos();
        return () -> System.nanoTime() - until > 0;
    }

    private static long full(GroupMember member) {
        return member.lanes().stream().filter(lane -> lane % 2 == 0).count();
    }

    /** The first does a task in each turn; what the second has, it does as well. */
    private static void untilBoth(GroupMember first, GroupMember second, BooleanSupplier done) {
        await().atMost(LONG_ENOUGH).pollInterval(Duration.ofMillis(1)).until(() -> {
            first.poll();
            first.work();
            second.poll();
            second.work();
            return done.getAsBoolean();
        });
    }

    /** As if its producer had just begun. */
    private static ClientSettings begin(TestBroker broker, JobId name) throws ExecutionException, InterruptedException {
        broker.createTopics(LANES, name + ".chunks", name + ".spans");
        Map<TopicPartition, OffsetAndMetadata> starts = new HashMap<>();
        for (int lane = 0; lane < LANES; lane++) {
            starts.put(new TopicPartition(name + ".chunks", lane), new OffsetAndMetadata(0));
            starts.put(new TopicPartition(name + ".spans", lane), new OffsetAndMetadata(0));
        }
        ClientSettings kafka = new ClientSettings(broker.bootstrapServers(), Map.of());
        try (Admin admin = Admin.create(kafka.admin())) {
            admin.alterConsumerGroupOffsets(name + ".workers", starts).all().get();
        }
        return kafka;
    }

    private static void publish(ClientSettings kafka, JobId job, int lane, int tasks) {
        try (KafkaProducer<byte[], byte[]> producer = new KafkaProducer<>(kafka.producer())) {
            for (int task = 0; task < tasks; task++) {
                producer.send(new ProducerRecord<>(job + ".chunks", lane, null, new byte[1]));
            }
        }
    }
}
