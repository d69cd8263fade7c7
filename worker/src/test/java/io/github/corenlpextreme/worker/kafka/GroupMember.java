package io.github.corenlpextreme.worker.kafka;

import io.github.corenlpextreme.protocol.Topic;
import io.github.corenlpextreme.protocol.TopicNames;
import io.github.corenlpextreme.protocol.message.EndOfJob;
import io.github.corenlpextreme.protocol.plan.Step;
import io.github.corenlpextreme.worker.crash.Death;
import io.github.corenlpextreme.worker.crash.History;
import io.github.corenlpextreme.worker.crash.Parting;
import io.github.corenlpextreme.worker.progress.Lane;
import io.github.corenlpextreme.worker.progress.Task;
import io.github.corenlpextreme.worker.progress.Tenures;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;

/** A worker without threads of its own that does a task whenever it is told to. Used by one thread. */
final class GroupMember implements AutoCloseable {

    private final KafkaConsumer<byte[], byte[]> kafka;
    private final Tenures tenures;
    private final WorkConsumer consumer;
    private final DealTable table = new DealTable();
    private final Deque<Task> waiting = new ArrayDeque<>();
    private final Set<History> histories = new HashSet<>();

    GroupMember(WorkerConfig config, String identity) {
        this.kafka = new KafkaConsumer<>(Worker.consumerSettings(config, identity, table));
        this.tenures = new Tenures(identity, Death.UNKNOWN);
        this.consumer = new WorkConsumer(
                kafka,
                TopicNames.ofInputs(config.job()),
                tenures,
                table,
                lanes -> waiting.removeIf(task -> !lanes.contains(task.lane())));
        consumer.subscribe();
    }

    /** Polls, begins all it has taken, and asks for more if it has been idle. */
    void poll() {
        consumer.askIfIdle();
        for (ConsumerRecord<byte[], byte[]> record : consumer.poll(Duration.ofMillis(50))) {
            Lane lane = consumer.laneOf(record);
            long tenure = consumer.take(lane, record.offset());
            History history = consumer.historyOf(lane, record.offset());
            histories.add(history);
            Step step = new Step.AtChunk(record.offset());
            waiting.add(new Task(lane, record.offset(), tenure, step, new EndOfJob(), history));
        }
        consumer.begin(waiting.stream().toList());
    }

    /** Does the next task. */
    void work() {
        Optional.ofNullable(waiting.poll()).ifPresent(consumer::complete);
        consumer.commit(Parting.NONE);
    }

    void askForANewDeal() {
        table.askAnew();
        kafka.enforceRebalance();
    }

    int generation() {
        return kafka.groupMetadata().generationId();
    }

    /** The lanes whose chunks it holds. */
    Set<Integer> lanes() {
        return tenures.lanes().stream()
                .filter(lane -> lane.topic() == Topic.CHUNKS)
                .map(Lane::number)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /** What it found in all the tasks that it has taken. */
    Set<History> histories() {
        return histories;
    }

    @Override
    public void close() {
        consumer.close(true);
    }
}
