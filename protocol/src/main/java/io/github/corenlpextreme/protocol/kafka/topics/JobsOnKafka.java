package io.github.corenlpextreme.protocol.kafka.topics;

import io.github.corenlpextreme.protocol.JobId;
import io.github.corenlpextreme.protocol.Topic;
import io.github.corenlpextreme.protocol.kafka.client.ClientSettings;
import io.github.corenlpextreme.protocol.kafka.client.KafkaTroubleException;
import io.github.corenlpextreme.protocol.kafka.client.Refusals;
import io.github.corenlpextreme.protocol.kafka.client.Refusals.Right;
import io.github.corenlpextreme.protocol.kafka.topics.JobSight.Unreadable;
import io.github.corenlpextreme.protocol.wire.WireException;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.LogDirDescription;
import org.apache.kafka.common.Node;
import org.apache.kafka.common.errors.AuthorizationException;

/**
 * All jobs on a Kafka, found by the names of their topics. Others may use such names too: a manifest that cannot
 * be read is a job's only if another topic of a job is beside it. Used by one thread.
 */
public final class JobsOnKafka implements AutoCloseable {

    private static final String SUFFIX = ".manifest";
    private static final List<Topic> FIRST_FILLED = List.of(Topic.CHUNKS, Topic.RESULTS, Topic.RETRIES);

    private final Admin admin;
    private final ClientSettings settings;
    private final Refusals refusals;

    public JobsOnKafka(ClientSettings settings) {
        this.admin = Admin.create(settings.admin());
        this.settings = settings;
        this.refusals = new Refusals(settings);
    }

    /**
     * Looks at every job, in the order of their names.
     *
     * @throws KafkaTroubleException if Kafka does not answer
     */
    public List<JobSight> all() {
        Set<String> topics = refusals.await(admin.listTopics().names(), Right.DESCRIBE_CLUSTER);
        LooksAtJobs looks = new LooksAtJobs(admin, settings, topics, disk());
        return topics.stream()
                .filter(topic -> topic.endsWith(SUFFIX))
                .flatMap(topic -> job(topic.substring(0, topic.length() - SUFFIX.length())))
                .sorted(Comparator.comparing(JobId::value))
                .map(job -> at(job, looks))
                .filter(sight -> !(sight instanceof Unreadable) || isOurs(sight.job(), topics))
                .toList();
    }

    @Override
    public void close() {
        admin.close();
    }

    private static JobSight at(JobId job, LooksAtJobs looks) {
        try {
            return looks.at(job);
        } catch (WireException e) {
            return new Unreadable(job, e.getMessage());
        } catch (KafkaTroubleException e) {
            if (e.getCause() instanceof AuthorizationException) {
                return new Unreadable(job, e.getMessage());
            }
            throw e;
        }
    }

    private static Stream<JobId> job(String name) {
        try {
            return Stream.of(new JobId(name));
        } catch (IllegalArgumentException e) {
            return Stream.empty(); // no topic of a job is called so
        }
    }

    private static boolean isOurs(JobId job, Set<String> topics) {
        return FIRST_FILLED.stream().anyMatch(topic -> topics.contains(topic.of(job)));
    }

    /** Bytes by topic, all replicas together; needs a right that nothing else needs, so it may stay unknown. */
    private Optional<Map<String, Long>> disk() {
        try {
            List<Integer> brokers = refusals.await(admin.describeCluster().nodes(), Right.DESCRIBE_CLUSTER).stream()
                    .map(Node::id)
                    .toList();
            Map<String, Long> bytes = new HashMap<>();
            refusals.await(admin.describeLogDirs(brokers).allDescriptions(), Right.DESCRIBE_CLUSTER)
                    .values()
                    .forEach(folders -> folders.values().forEach(folder -> add(folder, bytes)));
            return Optional.of(bytes);
        } catch (KafkaTroubleException e) {
            if (e.getCause() instanceof AuthorizationException) {
                return Optional.empty();
            }
            throw e;
        }
    }

    private static void add(LogDirDescription folder, Map<String, Long> bytes) {
        folder.replicaInfos()
                .forEach((partition, replica) -> bytes.merge(partition.topic(), replica.size(), Long::sum));
    }
}
