package io.github.corenlpextreme.protocol.kafka.topics;

import io.github.corenlpextreme.protocol.JobId;
import io.github.corenlpextreme.protocol.TopicKind;
import io.github.corenlpextreme.protocol.kafka.client.ClientSettings;
import io.github.corenlpextreme.protocol.kafka.client.JobKafkaException;
import io.github.corenlpextreme.protocol.kafka.client.KafkaAuthorizationException;
import io.github.corenlpextreme.protocol.kafka.topics.JobSnapshot.UnreadableJob;
import io.github.corenlpextreme.protocol.wire.WireException;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * All jobs on a Kafka, found by the names of their topics. Others may use such names too: a manifest that cannot
 * be read is a job's only if another topic of a job is beside it. Used by one thread.
 */
public final class JobCatalog implements AutoCloseable {

    private static final String SUFFIX = ".manifest";
    private static final List<TopicKind> FIRST_FILLED = List.of(TopicKind.CHUNKS, TopicKind.RESULTS, TopicKind.RETRIES);

    private final KafkaAdmin admin;
    private final ClientSettings settings;

    public JobCatalog(ClientSettings settings) {
        this.admin = KafkaAdmin.open(settings);
        this.settings = settings;
    }

    /**
     * Looks at every job, in the order of their names.
     *
     * @throws JobKafkaException if Kafka does not answer
     */
    public List<JobSnapshot> all() {
        Set<String> topics = admin.topics();
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
        } catch (WireException | KafkaAuthorizationException e) {
            return new UnreadableJob(job, e.getMessage());
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
            return Optional.of(admin.diskBytes());
        } catch (KafkaAuthorizationException e) {
            return Optional.empty();
        }
    }
}
