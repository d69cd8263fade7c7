package io.github.corenlpextreme.protocol.kafka.topics;

import io.github.corenlpextreme.protocol.TopicKind;
import io.github.corenlpextreme.protocol.TopicLayout;
import io.github.corenlpextreme.protocol.kafka.client.AuthorizationErrors;
import io.github.corenlpextreme.protocol.kafka.client.AuthorizationErrors.AccessRight;
import io.github.corenlpextreme.protocol.kafka.client.ClientSettings;
import io.github.corenlpextreme.protocol.kafka.client.JobKafkaException;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.admin.TopicDescription;
import org.apache.kafka.common.errors.InvalidConfigurationException;
import org.apache.kafka.common.errors.PolicyViolationException;
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

    /** The writer deletes what it has written. */
    private static final Set<TopicKind> DELETED_FROM =
            EnumSet.of(TopicKind.RESULTS, TopicKind.SPAN_RESULTS, TopicKind.RETRIED);

    /**
     * Kafka frees whole segments only, and of each lane never the last: 16 lanes of the results keep up to 256 MiB.
     * Smaller ones would be too many when nothing is deleted: each takes two of the 65,530 mappings that Linux allows
     * a process. The largest record fits.
     */
    private static final String SEGMENT_BYTES = Integer.toString(8 * ClientSettings.MAX_RECORD_BYTES);

    private final Admin admin;
    private final AuthorizationErrors refusals;
    private final TopicLayout names;
    private final TopicInspector looks;
    private final JobGroups groups;

    public JobTopics(Admin admin, ClientSettings settings, TopicLayout names) {
        this.admin = admin;
        this.refusals = new AuthorizationErrors(settings);
        this.names = names;
        this.looks = new TopicInspector(admin, refusals, names);
        this.groups = new JobGroups(admin, settings, names);
    }

    /**
     * Creates what is missing and sets the workers' starting point; does nothing to what is there.
     *
     * @return whether the workers had a starting point to be expected, but Kafka has forgotten it
     * @throws JobKafkaException if a topic is there with another number of partitions, or was deleted after
     *     the job had begun
     */
    public boolean create(int lanes) {
        looks.refuseHalfAJob();
        short replication = (short) Math.min(
                3,
                refusals.await(admin.describeCluster().nodes(), AccessRight.DESCRIBE_CLUSTER)
                        .size());
        Set<TopicKind> made = EnumSet.noneOf(TopicKind.class);
        for (TopicKind topic : names.own()) {
            if (create(topic, partitions(topic, lanes), replication)) {
                made.add(topic);
            } else {
                looks.at(topic).ifPresent(found -> refuseOther(topic, partitions(topic, lanes), found));
            }
        }
        for (TopicKind topic : names.own()) {
            awaitLeaders(topic, partitions(topic, lanes));
        }
        if (looks.ends(TopicKind.MANIFEST, 1).values().stream().allMatch(end -> end.offset() == 0)) {
            made.add(TopicKind.MANIFEST); // by a process that died before it had published it
        }
        return groups.startAtZero(lanes, made);
    }

    /**
     * Makes sure that every topic is there with the same number of partitions.
     *
     * @throws JobKafkaException if not; says which topic and what to do
     */
    public void check(int lanes) {
        for (TopicKind topic : names.all()) {
            TopicDescription found = looks.at(topic)
                    .orElseThrow(
                            () -> new JobKafkaException("topic " + names.name(topic) + " is not there: was it deleted?"
                                    + " Start the job's producer again, or another job with --job"));
            refuseOther(topic, partitions(topic, lanes), found);
        }
    }

    /**
     * Removes those topics of the job that are there; Kafka forgets the offsets with them. The manifest goes last:
     * while anything is left of a job, it can be found.
     */
    public void delete() {
        names.own().stream().filter(topic -> topic != TopicKind.MANIFEST).forEach(this::delete);
        delete(TopicKind.MANIFEST);
    }

    private void delete(TopicKind topic) {
        try {
            refusals.await(admin.deleteTopics(List.of(names.name(topic))).all(), looks.right("Delete", topic));
        } catch (JobKafkaException e) {
            if (!(e.getCause() instanceof UnknownTopicOrPartitionException)) {
                throw e;
            }
        }
    }

    private static Map<String, String> settings(TopicKind topic, short replication) {
        Map<String, String> settings = new HashMap<>(SETTINGS);
        settings.put("min.insync.replicas", replication == 3 ? "2" : "1");
        if (DELETED_FROM.contains(topic)) {
            settings.put("segment.bytes", SEGMENT_BYTES);
        }
        return settings;
    }

    private static int partitions(TopicKind topic, int lanes) {
        return topic == TopicKind.MANIFEST ? 1 : lanes;
    }

    private void refuseOther(TopicKind topic, int expected, TopicDescription found) {
        int partitions = found.partitions().size();
        if (partitions != expected) {
            throw new JobKafkaException("topic " + names.name(topic) + " has " + partitions
                    + " partitions, the job was planned with " + expected + ": start another job with --job");
        }
    }

    /** Whether the topic was not there before. */
    private boolean create(TopicKind topic, int partitions, short replication) {
        Map<String, String> settings = settings(topic, replication);
        try {
            return create(topic, new NewTopic(names.name(topic), partitions, replication).configs(settings));
        } catch (JobKafkaException e) {
            if (!hasOtherRules(e) || settings.remove("segment.bytes") == null) {
                throw e;
            }
            return create(topic, new NewTopic(names.name(topic), partitions, replication).configs(settings));
        }
    }

    /** Some Kafkas for hire do not let their clients have small segments, which are a wish and no need. */
    private static boolean hasOtherRules(JobKafkaException refusal) {
        return refusal.getCause() instanceof PolicyViolationException
                || refusal.getCause() instanceof InvalidConfigurationException;
    }

    private boolean create(TopicKind topic, NewTopic wanted) {
        try {
            refusals.await(admin.createTopics(List.of(wanted)).all(), looks.right("Create", topic));
            return true;
        } catch (JobKafkaException e) {
            if (!(e.getCause() instanceof TopicExistsException)) {
                throw e;
            }
            return false;
        }
    }

    /** Only a partition's leader knows its end: whoever writes to the new topics finds somebody at home. */
    private void awaitLeaders(TopicKind topic, int partitions) {
        for (int look = 1; !haveLeaders(topic, partitions); look++) {
            if (look == LOOKS) {
                throw new JobKafkaException("topic " + names.name(topic) + " has partitions without a leader after "
                        + AuthorizationErrors.TIMEOUT_SECONDS + " s: is every broker of this Kafka up?");
            }
            LockSupport.parkNanos(TimeUnit.SECONDS.toNanos(AuthorizationErrors.TIMEOUT_SECONDS) / LOOKS);
        }
    }

    private boolean haveLeaders(TopicKind topic, int partitions) {
        try {
            return looks.ends(topic, partitions).size() == partitions;
        } catch (JobKafkaException e) {
            if (e.getCause() instanceof RetriableException) {
                return false;
            }
            throw e;
        }
    }
}
