package io.github.corenlpextreme.e2e;

import io.github.corenlpextreme.protocol.JobId;
import io.github.corenlpextreme.protocol.TopicKind;
import java.time.Duration;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AlterConfigOp;
import org.apache.kafka.clients.admin.AlterConfigsOptions;
import org.apache.kafka.clients.admin.ConfigEntry;
import org.apache.kafka.clients.admin.CreatePartitionsOptions;
import org.apache.kafka.clients.admin.CreateTopicsOptions;
import org.apache.kafka.clients.admin.NewPartitions;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.admin.RecordsToDelete;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.KafkaFuture;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.acl.AclBindingFilter;
import org.apache.kafka.common.config.ConfigResource;
import org.apache.kafka.common.errors.AuthorizationException;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;

/** Everything that one user can try on the topics and groups of a job. */
final class RightsAttempts implements AutoCloseable {

    private static final Duration LOOK = Duration.ofMillis(300);

    private final Admin admin;
    private final KafkaProducer<byte[], byte[]> producer;
    private final KafkaConsumer<byte[], byte[]> consumer;
    private final Map<String, Callable<?>> attempts = new LinkedHashMap<>();

    /** @param login the user's settings, with the address of the broker */
    RightsAttempts(Map<String, Object> login) {
        Map<String, Object> settings = new HashMap<>(login);
        settings.put("enable.idempotence", "false");
        settings.put("auto.offset.reset", "earliest");
        settings.put("allow.auto.create.topics", "false");
        admin = Admin.create(login);
        producer = new KafkaProducer<>(settings, new ByteArraySerializer(), new ByteArraySerializer());
        consumer = new KafkaConsumer<>(settings, new ByteArrayDeserializer(), new ByteArrayDeserializer());
    }

    /** Adds those on one topic. What would really be done if it were allowed comes last. */
    void onTopic(JobId job, TopicKind kind) {
        String topic = kind.of(job);
        TopicPartition lane = new TopicPartition(topic, 0);
        attempts.put("read " + topic, () -> read(lane));
        attempts.put("create " + topic, () -> created(topic));
        attempts.put(
                "grow " + topic,
                () -> admin.createPartitions(
                                Map.of(topic, NewPartitions.increaseTo(9)),
                                new CreatePartitionsOptions().validateOnly(true))
                        .all());
        attempts.put("configure " + topic, () -> configured(topic));
        attempts.put(
                "empty " + topic,
                () -> admin.deleteRecords(Map.of(lane, RecordsToDelete.beforeOffset(0)))
                        .all());
        attempts.put(
                "write " + topic,
                () -> producer.send(new ProducerRecord<>(topic, 0, null, new byte[1]))
                        .get());
        attempts.put("delete " + topic, () -> admin.deleteTopics(List.of(topic)).all());
    }

    /** Adds those on a group that has read a topic. */
    void onGroup(String group, String topic) {
        Map<TopicPartition, OffsetAndMetadata> jump = Map.of(new TopicPartition(topic, 0), new OffsetAndMetadata(1));
        attempts.put(
                "commit " + group,
                () -> admin.alterConsumerGroupOffsets(group, jump).all());
        attempts.put(
                "delete " + group,
                () -> admin.deleteConsumerGroups(List.of(group)).all());
    }

    /** Adds those on what all jobs have in common. */
    void onCluster() {
        attempts.put(
                "see rights", () -> admin.describeAcls(AclBindingFilter.ANY).values());
        attempts.put("create elsewhere", () -> created("elsewhere"));
        attempts.put("see the quorum", () -> admin.describeMetadataQuorum().quorumInfo());
        attempts.put("see passwords", () -> admin.describeUserScramCredentials().all());
    }

    /** Makes all attempts; returns those that were not refused. */
    SortedSet<String> allowed() throws Exception {
        SortedSet<String> allowed = new TreeSet<>();
        for (Map.Entry<String, Callable<?>> attempt : attempts.entrySet()) {
            if (!refused(attempt.getValue())) {
                allowed.add(attempt.getKey());
            }
        }
        return allowed;
    }

    /** Any other error means that the right to do it was there. */
    private static boolean refused(Callable<?> attempt) throws Exception {
        try {
            if (attempt.call() instanceof KafkaFuture<?> answer) {
                answer.get();
            }
            return false;
        } catch (AuthorizationException e) {
            return true;
        } catch (ExecutionException e) {
            return e.getCause() instanceof AuthorizationException;
        }
    }

    private Object read(TopicPartition lane) {
        consumer.assign(List.of(lane));
        consumer.seekToBeginning(List.of(lane));
        consumer.position(lane);
        return consumer.poll(LOOK);
    }

    private KafkaFuture<Void> created(String topic) {
        return admin.createTopics(
                        List.of(new NewTopic(topic, 1, (short) 1)), new CreateTopicsOptions().validateOnly(true))
                .all();
    }

    private KafkaFuture<Void> configured(String topic) {
        AlterConfigOp shorten = new AlterConfigOp(new ConfigEntry("retention.ms", "1"), AlterConfigOp.OpType.SET);
        return admin.incrementalAlterConfigs(
                        Map.of(new ConfigResource(ConfigResource.Type.TOPIC, topic), List.of(shorten)),
                        new AlterConfigsOptions().validateOnly(true))
                .all();
    }

    @Override
    public void close() {
        consumer.close();
        producer.close();
        admin.close();
    }
}
