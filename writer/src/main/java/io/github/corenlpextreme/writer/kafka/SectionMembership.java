package io.github.corenlpextreme.writer.kafka;

import io.github.corenlpextreme.protocol.JobManifest;
import io.github.corenlpextreme.protocol.TopicLayout;
import io.github.corenlpextreme.protocol.kafka.client.ClientSettings;
import io.github.corenlpextreme.protocol.kafka.client.ConsumerErrors;
import io.github.corenlpextreme.protocol.kafka.topics.JobGroups;
import io.github.corenlpextreme.protocol.plan.JobPlan;
import io.github.corenlpextreme.writer.share.SectionGroup;
import java.time.Duration;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.LongSupplier;
import java.util.stream.Collectors;
import org.apache.kafka.clients.consumer.CloseOptions;
import org.apache.kafka.clients.consumer.CommitFailedException;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.ConsumerRebalanceListener;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.RebalanceInProgressException;
import org.apache.kafka.common.errors.TimeoutException;

/**
 * The group of the processes that write a job, in which Kafka shares out its sections. It reads no records: that a
 * section is complete is noted beside its offset. Used by one thread.
 */
public final class SectionMembership implements SectionGroup {

    private static final Duration REQUEST_TIMEOUT = Duration.ofSeconds(10);
    private static final long BETWEEN_READS = Duration.ofSeconds(1).toNanos();
    private static final int HEARTBEAT_MILLIS = 1000;

    /** Of a process that dies, the sections are given to others after this time. */
    private static final int SESSION_MILLIS = 10_000;

    private static final String COMPLETE = "complete";

    private final KafkaConsumer<byte[], byte[]> consumer;
    private final ConsumerErrors errors;
    private final Map<TopicPartition, Integer> sections; // by first lane
    private final SectionBoard board;
    private final LongSupplier nanoClock;
    private final Set<Integer> assigned = new HashSet<>();
    private long nextRead;
    private Consumer<Set<Integer>> onRevoked = none -> {};

    private SectionMembership(
            KafkaConsumer<byte[], byte[]> consumer,
            ConsumerErrors errors,
            Map<TopicPartition, Integer> sections,
            SectionBoard board,
            LongSupplier nanoClock) {
        this.consumer = consumer;
        this.errors = errors;
        this.sections = sections;
        this.board = board;
        this.nanoClock = nanoClock;
        this.nextRead = nanoClock.getAsLong();
    }

    /** Joins the processes that write a job; its sections come with the turns. */
    public static SectionMembership join(ClientSettings kafka, JobManifest manifest, LongSupplier nanoClock) {
        TopicLayout names = TopicLayout.of(manifest);
        String topic = names.name(names.documents().get(0)); // of every job, with all its lanes
        JobPlan plan = JobPlan.of(manifest);
        Map<TopicPartition, Integer> sections = new HashMap<>();
        plan.sections()
                .forEach(section -> sections.put(new TopicPartition(topic, section.firstLane()), section.number()));
        SectionBoard board = new SectionBoard(plan.section(1).lanes());
        String group = JobGroups.sectionGroup(manifest.job());
        SectionMembership membership = new SectionMembership(
                new KafkaConsumer<>(settings(kafka, group, board)),
                new ConsumerErrors(kafka, group),
                sections,
                board,
                nanoClock);
        membership.subscribe(topic);
        return membership;
    }

    private static Properties settings(ClientSettings kafka, String group, SectionBoard board) {
        Properties properties = kafka.consumer(group);
        properties.put(ConsumerConfig.PARTITION_ASSIGNMENT_STRATEGY_CONFIG, SectionAssignor.class.getName());
        properties.put(SectionBoard.CONFIG, board);
        properties.put(ConsumerConfig.GROUP_PROTOCOL_CONFIG, "classic");
        properties.remove(ConsumerConfig.GROUP_INSTANCE_ID_CONFIG); // processes would fence each other off
        properties.putIfAbsent(ConsumerConfig.SESSION_TIMEOUT_MS_CONFIG, SESSION_MILLIS);
        properties.putIfAbsent(ConsumerConfig.HEARTBEAT_INTERVAL_MS_CONFIG, HEARTBEAT_MILLIS);
        return properties;
    }

    private void subscribe(String topic) {
        consumer.subscribe(List.of(topic), new ConsumerRebalanceListener() {
            @Override
            public void onPartitionsRevoked(Collection<TopicPartition> partitions) {
                giveBack(partitions);
            }

            @Override
            public void onPartitionsLost(Collection<TopicPartition> partitions) {
                giveBack(partitions);
            }

            @Override
            public void onPartitionsAssigned(Collection<TopicPartition> partitions) {
                take(partitions);
            }
        });
    }

    private void giveBack(Collection<TopicPartition> partitions) {
        Set<Integer> numbers = numbers(partitions);
        assigned.removeAll(numbers);
        onRevoked.accept(numbers);
    }

    /** Nothing is read, so where that would begin makes no difference; but there must be a place. */
    private void take(Collection<TopicPartition> partitions) {
        partitions.forEach(partition -> consumer.seek(partition, 0));
        consumer.pause(partitions);
        readNotes();
        assigned.addAll(numbers(partitions));
    }

    @Override
    public void poll(Duration timeout, Consumer<Set<Integer>> revoked) {
        onRevoked = revoked;
        errors.translating(() -> {
            consumer.poll(timeout).forEach(none -> {}); // all is paused
            if (nanoClock.getAsLong() - nextRead >= 0) {
                readNotes();
            }
            return true;
        });
    }

    /** Which sections are said to be complete. */
    private void readNotes() {
        nextRead = nanoClock.getAsLong() + BETWEEN_READS;
        try {
            Map<TopicPartition, OffsetAndMetadata> notes = consumer.committed(sections.keySet(), REQUEST_TIMEOUT);
            board.add(notes.entrySet().stream()
                    .filter(note -> note.getValue() != null
                            && note.getValue().metadata().equals(COMPLETE))
                    .map(note -> sections.get(note.getKey()))
                    .collect(Collectors.toSet()));
        } catch (TimeoutException e) {
            return; // the next time will do
        }
    }

    @Override
    public Set<Integer> assigned() {
        return Set.copyOf(assigned);
    }

    @Override
    public Set<Integer> complete() {
        return board.complete();
    }

    @Override
    public boolean report(int section) {
        TopicPartition lane = sections.entrySet().stream()
                .filter(entry -> entry.getValue() == section)
                .map(Map.Entry::getKey)
                .findFirst()
                .orElseThrow();
        return errors.translating(() -> {
            try {
                consumer.commitSync(Map.of(lane, new OffsetAndMetadata(0, COMPLETE)), REQUEST_TIMEOUT);
                board.add(Set.of(section));
                return true;
            } catch (RebalanceInProgressException | CommitFailedException | TimeoutException e) {
                return false; // to be repeated
            }
        });
    }

    @Override
    public void close() {
        try {
            consumer.close(CloseOptions.timeout(REQUEST_TIMEOUT));
        } catch (KafkaException e) {
            return; // what is complete has been noted, or something has failed that says more
        }
    }

    private Set<Integer> numbers(Collection<TopicPartition> partitions) {
        return partitions.stream().map(sections::get).collect(Collectors.toSet());
    }
}
