package io.github.corenlpextreme.protocol.kafka;

import io.github.corenlpextreme.protocol.JobId;
import io.github.corenlpextreme.protocol.Topic;
import io.github.corenlpextreme.protocol.kafka.Refusals.Right;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.clients.admin.RemoveMembersFromConsumerGroupOptions;
import org.apache.kafka.clients.admin.TopicDescription;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.RetriableException;
import org.apache.kafka.common.errors.TopicExistsException;
import org.apache.kafka.common.errors.UnknownTopicOrPartitionException;

/** Creates and checks the topics of a job. Not thread-safe beyond what {@link Admin} is. */
public final class JobTopics {

    private static final int LOOKS = 600;

    /**
     * Nothing may expire before the writer has read it, and a clock that jumps must neither expire
     * nor reject records.
     */
    private static final Map<String, String> SETTINGS = Map.of(
            "retention.ms", "-1",
            "retention.bytes", "-1",
            "cleanup.policy", "delete",
            "message.timestamp.type", "LogAppendTime",
            "max.message.bytes", Integer.toString(ClientSettings.MAX_RECORD_BYTES));

    private final Admin admin;
    private final Refusals refusals;
    private final JobId job;

    public JobTopics(Admin admin, ClientSettings settings, JobId job) {
        this.admin = admin;
        this.refusals = new Refusals(settings);
        this.job = job;
    }

    /** The group under which all workers of the job consume. */
    public static String workerGroup(JobId job) {
        return job + ".workers";
    }

    /** The group under which the writer notes how far it has come. */
    public static String writerGroup(JobId job) {
        return job + ".writer";
    }

    /**
     * Creates what is missing and sets the workers' starting point; does nothing to what is there.
     *
     * @throws KafkaTroubleException if a topic is there with another number of partitions
     */
    public void create(int lanes) {
        short replication = (short) Math.min(
                3,
                refusals.await(admin.describeCluster().nodes(), Right.DESCRIBE_CLUSTER)
                        .size());
        Set<Topic> made = EnumSet.noneOf(Topic.class);
        for (Topic topic : Topic.values()) {
            if (create(topic, partitions(topic, lanes), replication)) {
                made.add(topic);
            } else {
                describe(topic).ifPresent(found -> refuseOther(topic, partitions(topic, lanes), found));
            }
        }
        for (Topic topic : Topic.values()) {
            awaitLeaders(topic, partitions(topic, lanes));
        }
        startWorkersAtZero(lanes, made);
    }

    /**
     * Makes sure that every topic is there with the same number of partitions.
     *
     * @throws KafkaTroubleException if not; says which topic and what to do
     */
    public void check(int lanes) {
        for (Topic topic : Topic.values()) {
            TopicDescription found = describe(topic)
                    .orElseThrow(
                            () -> new KafkaTroubleException("topic " + topic.of(job) + " is not there: was it deleted?"
                                    + " Start the job's producer again, or another job with --job"));
            refuseOther(topic, partitions(topic, lanes), found);
        }
    }

    /** Removes those topics of the job that are there; Kafka forgets the offsets with them. */
    public void delete() {
        for (Topic topic : Topic.values()) {
            try {
                refusals.await(admin.deleteTopics(List.of(topic.of(job))).all(), right("Delete", topic));
            } catch (KafkaTroubleException e) {
                if (!(e.getCause() instanceof UnknownTopicOrPartitionException)) {
                    throw e;
                }
            }
        }
    }

    /** Removes all members from the workers' group; does nothing if there are none. */
    public void forgetWorkers() {
        String group = workerGroup(job);
        if (!refusals.await(admin.describeConsumerGroups(List.of(group)).all(), Right.onGroup("Describe", group))
                .get(group)
                .members()
                .isEmpty()) {
            refusals.await(
                    admin.removeMembersFromConsumerGroup(group, new RemoveMembersFromConsumerGroupOptions())
                            .all(),
                    Right.onGroup("Read", group));
        }
    }

    private Map<String, String> settings(short replication) {
        Map<String, String> settings = new HashMap<>(SETTINGS);
        settings.put("min.insync.replicas", replication == 3 ? "2" : "1");
        return settings;
    }

    /** Read includes Describe, and whoever sets a job up needs it on these topics in any case. */
    private static String atLeastDescribe(Topic topic) {
        return EnumSet.of(Topic.MANIFEST, Topic.CHUNKS, Topic.SPANS).contains(topic) ? "Read" : "Describe";
    }

    private Right right(String operation, Topic topic) {
        return Right.onTopic(operation, topic.of(job));
    }

    private static int partitions(Topic topic, int lanes) {
        return topic == Topic.MANIFEST ? 1 : lanes;
    }

    private void refuseOther(Topic topic, int expected, TopicDescription found) {
        int partitions = found.partitions().size();
        if (partitions != expected) {
            throw new KafkaTroubleException("topic " + topic.of(job) + " has " + partitions
                    + " partitions, the job was planned with " + expected + ": start another job with --job");
        }
    }

    /** Whether the topic was not there before. */
    private boolean create(Topic topic, int partitions, short replication) {
        NewTopic wanted = new NewTopic(topic.of(job), partitions, replication).configs(settings(replication));
        try {
            refusals.await(admin.createTopics(List.of(wanted)).all(), right("Create", topic));
            return true;
        } catch (KafkaTroubleException e) {
            if (!(e.getCause() instanceof TopicExistsException)) {
                throw e;
            }
            return false;
        }
    }

    /** Only a partition's leader knows its end: whoever writes to the new topics finds somebody at home. */
    private void awaitLeaders(Topic topic, int partitions) {
        Map<TopicPartition, OffsetSpec> all = new HashMap<>();
        for (int lane = 0; lane < partitions; lane++) {
            all.put(new TopicPartition(topic.of(job), lane), OffsetSpec.latest());
        }
        for (int look = 1; !haveLeaders(topic, all); look++) {
            if (look == LOOKS) {
                throw new KafkaTroubleException("topic " + topic.of(job) + " has partitions without a leader after "
                        + Refusals.TIMEOUT_SECONDS + " s: is every broker of this Kafka up?");
            }
            LockSupport.parkNanos(TimeUnit.SECONDS.toNanos(Refusals.TIMEOUT_SECONDS) / LOOKS);
        }
    }

    private boolean haveLeaders(Topic topic, Map<TopicPartition, OffsetSpec> partitions) {
        try {
            refusals.await(admin.listOffsets(partitions).all(), right(atLeastDescribe(topic), topic));
            return true;
        } catch (KafkaTroubleException e) {
            if (e.getCause() instanceof RetriableException) {
                return false;
            }
            throw e;
        }
    }

    /** Offsets of topics that have just been made can only be those of topics that had their names before. */
    private void startWorkersAtZero(int lanes, Set<Topic> made) {
        Right ofGroup = Right.onGroup("Read", workerGroup(job));
        Map<TopicPartition, OffsetAndMetadata> known = refusals.await(
                admin.listConsumerGroupOffsets(workerGroup(job)).partitionsToOffsetAndMetadata(), ofGroup);
        for (Topic topic : List.of(Topic.CHUNKS, Topic.SPANS)) {
            Map<TopicPartition, OffsetAndMetadata> start = new HashMap<>();
            for (int lane = 0; lane < lanes; lane++) {
                start.put(new TopicPartition(topic.of(job), lane), new OffsetAndMetadata(0));
            }
            start.keySet().removeIf(partition -> !made.contains(topic) && known.get(partition) != null);
            if (!start.isEmpty()) {
                refusals.await(
                        admin.alterConsumerGroupOffsets(workerGroup(job), start).all(), right("Read", topic), ofGroup);
            }
        }
    }

    private Optional<TopicDescription> describe(Topic topic) {
        try {
            String name = topic.of(job);
            return Optional.of(refusals.await(
                    admin.describeTopics(List.of(name)).topicNameValues().get(name),
                    right(atLeastDescribe(topic), topic)));
        } catch (KafkaTroubleException e) {
            if (e.getCause() instanceof UnknownTopicOrPartitionException) {
                return Optional.empty();
            }
            throw e;
        }
    }
}
