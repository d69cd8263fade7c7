package io.github.corenlpextreme.protocol.kafka.topics;

import io.github.corenlpextreme.protocol.JobId;
import io.github.corenlpextreme.protocol.TopicKind;
import io.github.corenlpextreme.protocol.kafka.client.AuthorizationErrors;
import io.github.corenlpextreme.protocol.kafka.client.AuthorizationErrors.AccessRight;
import io.github.corenlpextreme.protocol.kafka.client.ClientSettings;
import io.github.corenlpextreme.protocol.kafka.client.JobKafkaException;
import io.github.corenlpextreme.protocol.kafka.topics.JobSnapshot.UnreadableJob;
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
public final class JobCatalog implements AutoCloseable {

    private static final String SUFFIX = ".manifest";
    private static final List<TopicKind> FIRST_FILLED = List.of(TopicKind.CHUNKS, TopicKind.RESULTS, TopicKind.RETRIES);

    private final Admin admin;
    private final ClientSettings settings;
    private final AuthorizationErrors refusals;

    public JobCatalog(ClientSettings settings) {
        this.admin = Admin.create(settings.admin());
        this.settings = settings;
        this.refusals = new AuthorizationErrors(settings);
    }

    /**
     * Looks at every job, in the order of their names.
     *
     * @throws JobKafkaException if Kafka does not answer
     */
    public List<JobSnapshot> all() {
        Set<String> topics = refusals.await(admin.listTopics().names(), AccessRight.DESCRIBE_CLUSTER);
        JobInspector looks = new JobInspector(admin, settings, topics, disk());
        return topics.stream()
                .filter(topic -> topic.endsWith(SUFFIX))
                .flatMap(topic -> job(topic.substring(0, topic.length() - SUFFIX.length())))
                .sorted(Comparator.comparing(JobId::value))
                .map(job -> at(job, looks))
                .filter(sight -> !(sight instanceof UnreadableJob) || isOurs(sight.job(), topics))
                .toList();
    }

    @Override
    public void close() {
        admin.close();
    }

    private static JobSnapshot at(JobId job, JobInspector looks) {
        try {
            return looks.at(job);
        } catch (WireException e) {
            return new UnreadableJob(job, e.getMessage());
        } catch (JobKafkaException e) {
            if (e.getCause() instanceof AuthorizationException) {
                return new UnreadableJob(job, e.getMessage());
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
            List<Integer> brokers =
                    refusals.await(admin.describeCluster().nodes(), AccessRight.DESCRIBE_CLUSTER).stream()
                            .map(Node::id)
                            .toList();
            Map<String, Long> bytes = new HashMap<>();
            refusals.await(admin.describeLogDirs(brokers).allDescriptions(), AccessRight.DESCRIBE_CLUSTER)
                    .values()
                    .forEach(folders -> folders.values().forEach(folder -> add(folder, bytes)));
            return Optional.of(bytes);
        } catch (JobKafkaException e) {
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
