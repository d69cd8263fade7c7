package io.github.corenlpextreme.testkit.broker;

import io.github.corenlpextreme.broker.EmbeddedBroker;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.common.KafkaFuture;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.UnknownTopicOrPartitionException;

/** A broker in this JVM without a login, on a folder that outlives its restarts. Not for several threads at once. */
public final class TestBroker implements AutoCloseable {
    private final Path folder;
    private EmbeddedBroker broker;

    /** Starts a broker on this folder. */
    public TestBroker(Path folder) {
        this.folder = folder;
        this.broker = EmbeddedBroker.startOpen(folder);
    }

    /** What clients connect to; another address after {@link #restart()}. */
    public String bootstrapServers() {
        return broker.bootstrapServers();
    }

    /** Stops the broker and starts it again on the same folder, on other ports. */
    public void restart() {
        broker.close();
        broker = EmbeddedBroker.startOpen(folder);
    }

    /** Creates topics, all with this many partitions, and returns when every partition takes records. */
    public void createTopics(int partitions, String... names) {
        List<NewTopic> topics = Stream.of(names)
                .map(name -> new NewTopic(name, partitions, (short) 1))
                .toList();
        ask(admin -> admin.createTopics(topics).all());
        ask(admin -> admin.listOffsets(everyPartition(topics)).all());
    }

    /** The names of all topics. */
    public Set<String> topics() {
        return ask(admin -> admin.listTopics().names());
    }

    /** How many members a consumer group has. */
    public int members(String group) {
        return ask(admin -> admin.describeConsumerGroups(List.of(group)).all())
                .get(group)
                .members()
                .size();
    }

    /** How many records a topic has had: none if it is not there yet. */
    public long records(String topic, int partitions) {
        try (Admin admin = Admin.create(Map.of("bootstrap.servers", bootstrapServers()))) {
            return admin
                    .listOffsets(IntStream.range(0, partitions)
                            .mapToObj(partition -> new TopicPartition(topic, partition))
                            .collect(Collectors.toMap(Function.identity(), any -> OffsetSpec.latest())))
                    .all()
                    .get()
                    .values()
                    .stream()
                    .mapToLong(result -> result.offset())
                    .sum();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while looking at a topic", e);
        } catch (ExecutionException e) {
            if (e.getCause() instanceof UnknownTopicOrPartitionException) {
                return 0;
            }
            throw new IllegalStateException("ends not listed", e.getCause());
        }
    }

    /** A topic is known before its partitions are led; only a request that needs the leader waits for that. */
    private static Map<TopicPartition, OffsetSpec> everyPartition(List<NewTopic> topics) {
        return topics.stream()
                .flatMap(topic -> IntStream.range(0, topic.numPartitions())
                        .mapToObj(partition -> new TopicPartition(topic.name(), partition)))
                .collect(Collectors.toMap(Function.identity(), any -> OffsetSpec.earliest()));
    }

    /** What a group has committed. */
    public Map<TopicPartition, OffsetAndMetadata> committed(String group) {
        return ask(admin -> admin.listConsumerGroupOffsets(group).partitionsToOffsetAndMetadata());
    }

    private <T> T ask(Function<Admin, KafkaFuture<T>> question) {
        try (Admin admin = Admin.create(Map.of("bootstrap.servers", bootstrapServers()))) {
            return question.apply(admin).get();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while asking the broker", e);
        } catch (ExecutionException e) {
            throw new IllegalStateException("the broker says: " + e.getCause().getMessage(), e.getCause());
        }
    }

    /** Stops the broker; its folder stays. */
    @Override
    public void close() {
        broker.close();
    }
}
