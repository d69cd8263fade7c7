package io.github.corenlpextreme.writer.kafka;

import io.github.corenlpextreme.protocol.TopicKind;
import io.github.corenlpextreme.protocol.TopicLayout;
import io.github.corenlpextreme.protocol.kafka.client.ClientSettings;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Consumer;
import java.util.function.LongSupplier;
import java.util.stream.Collectors;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.RecordsToDelete;
import org.apache.kafka.common.KafkaFuture;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.AuthorizationException;

/**
 * Deletes behind the writer what is durable in its output, so that Kafka need not hold a job's results
 * whole. It never waits for Kafka: an answer is looked at when the next checkpoint comes. Nothing depends on
 * it, so a failure passes: the next request is for what the failed one was for, and more. Used by one thread.
 */
public final class ResultPurger implements AutoCloseable {

    private static final Duration LAST_ANSWER = Duration.ofSeconds(2);

    private final Optional<Admin> admin;
    private final TopicLayout names;
    private final Consumer<String> warning;
    private final LongSupplier nanoClock;
    private final PurgeSchedule deletions;
    private Optional<KafkaFuture<Void>> answer = Optional.empty();

    private ResultPurger(Optional<Admin> admin, TopicLayout names, Consumer<String> warning, LongSupplier nanoClock) {
        this.admin = admin;
        this.names = names;
        this.warning = warning;
        this.nanoClock = nanoClock;
        this.deletions = new PurgeSchedule(nanoClock.getAsLong());
    }

    /**
     * Of a job whose results have no other reader.
     *
     * @param warning told in one sentence if Kafka does not allow it
     */
    public static ResultPurger deleted(
            ClientSettings kafka, TopicLayout names, Consumer<String> warning, LongSupplier nanoClock) {
        return new ResultPurger(Optional.of(Admin.create(kafka.admin())), names, warning, nanoClock);
    }

    /** Nothing is deleted. */
    public static ResultPurger kept(TopicLayout names) {
        return new ResultPurger(Optional.empty(), names, any -> {}, () -> 0);
    }

    /**
     * There is a checkpoint: what is before it is needed no longer.
     *
     * @param offsets the next record of each lane that the checkpoint's writer would read
     */
    public void onCheckpoint(Map<TopicPartition, Long> offsets) {
        admin.ifPresent(kafka -> {
            answer.filter(KafkaFuture::isDone).ifPresent(this::settle);
            Map<TopicPartition, Long> due = deletions.due(owned(offsets), nanoClock.getAsLong());
            if (!due.isEmpty()) {
                answer = Optional.of(kafka.deleteRecords(below(due)).all());
            }
        });
    }

    private Map<TopicPartition, Long> owned(Map<TopicPartition, Long> offsets) {
        Set<String> topics = ownDocuments().stream().map(names::name).collect(Collectors.toSet());
        return offsets.entrySet().stream()
                .filter(lane -> topics.contains(lane.getKey().topic()))
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    /** A job that takes documents of another one does not own them. */
    private List<TopicKind> ownDocuments() {
        return names.documents().stream().filter(names.own()::contains).toList();
    }

    private static Map<TopicPartition, RecordsToDelete> below(Map<TopicPartition, Long> offsets) {
        Map<TopicPartition, RecordsToDelete> records = new HashMap<>();
        offsets.forEach((lane, offset) -> records.put(lane, RecordsToDelete.beforeOffset(offset)));
        return records;
    }

    private void settle(KafkaFuture<Void> done) {
        answer = Optional.empty();
        try {
            done.get();
            deletions.succeeded();
        } catch (ExecutionException e) {
            settleFailure(e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            deletions.failed();
        }
    }

    private void settleFailure(Throwable failure) {
        if (failure instanceof AuthorizationException) {
            deletions.refused();
            warning.accept("Kafka keeps all results of job " + names.job()
                    + ", since this user may not delete them: grant"
                    + " the operation Delete on "
                    + String.join(
                            " and ", ownDocuments().stream().map(names::name).toList())
                    + " with kafka-acls.sh, or keep them with --keep-topics");
        } else {
            deletions.failed();
        }
    }

    /** Gives the last request a moment: a client that is being closed would not see it through. */
    @Override
    public void close() {
        answer.ifPresent(ResultPurger::await);
        answer.filter(KafkaFuture::isDone).ifPresent(this::settle);
        admin.ifPresent(kafka -> kafka.close(Duration.ZERO));
    }

    private static void await(KafkaFuture<Void> answer) {
        try {
            answer.get(LAST_ANSWER.toMillis(), TimeUnit.MILLISECONDS);
        } catch (ExecutionException | TimeoutException e) {
            return; // settled if it is an answer, and else without consequence
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
