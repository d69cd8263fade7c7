package io.github.corenlpextreme.worker.kafka;

import io.github.corenlpextreme.protocol.JobId;
import io.github.corenlpextreme.protocol.TopicKind;
import io.github.corenlpextreme.protocol.TopicLayout;
import io.github.corenlpextreme.protocol.kafka.client.ClientSettings;
import io.github.corenlpextreme.protocol.message.EndOfJob;
import io.github.corenlpextreme.protocol.plan.PlanStep;
import io.github.corenlpextreme.worker.crash.LaneRelease;
import io.github.corenlpextreme.worker.crash.PreviousExit;
import io.github.corenlpextreme.worker.crash.TaskHistory;
import io.github.corenlpextreme.worker.loop.LaneCommitter;
import io.github.corenlpextreme.worker.loop.WorkRecord;
import io.github.corenlpextreme.worker.progress.AssignedLanes;
import io.github.corenlpextreme.worker.progress.Lane;
import io.github.corenlpextreme.worker.progress.LaneTask;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.apache.kafka.clients.consumer.KafkaConsumer;

/** A worker without threads of its own that does a task whenever it is told to. Used by one thread. */
final class GroupMember implements AutoCloseable {

    private final KafkaConsumer<byte[], byte[]> kafka;
    private final AssignedLanes tenures;
    private final WorkConsumer consumer;
    private final RebalanceRequester moves;
    private final LaneCommitter committer;
    private final AssignorBridge table = new AssignorBridge();
    private final Deque<LaneTask> waiting = new ArrayDeque<>();
    private final Set<TaskHistory> histories = new HashSet<>();

    GroupMember(ClientSettings settings, JobId job, String identity) {
        this.kafka = new KafkaConsumer<>(GroupMembership.settings(
                settings, new GroupMembership.JoiningMember(job, identity, Duration.ofSeconds(45)), table));
        this.tenures = new AssignedLanes(identity, PreviousExit.UNKNOWN);
        TopicLayout names = TopicLayout.ofInputs(job);
        this.consumer = new WorkConsumer(kafka, names, record -> new EndOfJob());
        this.moves = new RebalanceRequester(kafka, names, tenures, table, System::nanoTime);
        this.committer = new LaneCommitter(
                consumer, tenures, moves, lanes -> waiting.removeIf(task -> !lanes.contains(task.lane())));
        consumer.subscribe(committer);
    }

    /** Polls, begins all it has taken, and asks for more if it has been idle. */
    void poll() {
        moves.askIfIdle();
        for (WorkRecord record : consumer.poll(Duration.ofMillis(50))) {
            long tenure = committer.take(record.lane(), record.offset());
            TaskHistory history = committer.historyOf(record.lane(), record.offset());
            histories.add(history);
            PlanStep step = new PlanStep.ChunkStep(record.offset());
            waiting.add(new LaneTask(record.lane(), record.offset(), tenure, step, record.message(), history));
        }
        committer.begin(waiting.stream().toList());
    }

    /** Does the next task. */
    void work() {
        Optional.ofNullable(waiting.poll()).ifPresent(committer::complete);
        committer.commit(LaneRelease.NONE);
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
                .filter(lane -> lane.topic() == TopicKind.CHUNKS)
                .map(Lane::number)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /** What it found in all the tasks that it has taken. */
    Set<TaskHistory> histories() {
        return histories;
    }

    @Override
    public void close() {
        consumer.close(true);
    }
}
