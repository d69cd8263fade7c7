package io.github.corenlpextreme.protocol.kafka.topics;

import io.github.corenlpextreme.protocol.JobManifest;
import io.github.corenlpextreme.protocol.TopicKind;
import io.github.corenlpextreme.protocol.TopicLayout;
import io.github.corenlpextreme.protocol.kafka.client.AuthorizationErrors.AccessRight;
import io.github.corenlpextreme.protocol.kafka.client.ClientSettings;
import io.github.corenlpextreme.protocol.kafka.client.JobKafkaException;
import io.github.corenlpextreme.protocol.plan.SectionPlan;
import java.time.Duration;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.apache.kafka.common.TopicPartition;

/** Whether what a job has left on Kafka can be replayed. Used by one thread. */
public final class ReplayPreconditions {

    private static final Duration PATIENCE = Duration.ofSeconds(10);

    private final ClientSettings settings;
    private final JobManifest manifest;
    private final TopicLayout names;
    private final LaneTails messages;

    public ReplayPreconditions(ClientSettings settings, JobManifest manifest) {
        this.settings = settings;
        this.manifest = manifest;
        this.names = TopicLayout.of(manifest);
        this.messages = new LaneTails(settings, manifest);
    }

    /**
     * Makes sure that all of the job's work is there: its chunks, and every line that was stitched.
     *
     * @throws JobKafkaException if not
     */
    public void requireWork() {
        for (TopicKind topic : names.work()) {
            requireEnded(topic, messages.ended(topic, messages.ends(topic)));
        }
    }

    /**
     * Makes sure that the job's documents are there from the first on. A Kafka that does not tell is no finding: the
     * requests of the part that reads them will say what is wrong with it.
     *
     * @throws JobKafkaException if some have been deleted
     */
    public void requireDocumentsKept() {
        for (TopicKind topic : names.documents()) {
            begins(topic).forEach(this::refuseDeleted);
        }
    }

    /**
     * Likewise of one section.
     *
     * @throws JobKafkaException if some have been deleted
     */
    public void requireDocumentsKept(SectionPlan section) {
        for (TopicKind topic : names.documents()) {
            begins(topic).forEach((lane, begin) -> {
                if (section.firstLane() <= lane.partition() && lane.partition() < section.endLane() && begin > 0) {
                    throw new JobKafkaException("another writer has begun section " + section.number() + " of job "
                            + names.job() + ", and its results are deleted from Kafka: go on with that writer's"
                            + " --state-dir and output (writers that share sections need them on shared storage,"
                            + " or else each its --section), or annotate again, with --keep-topics");
                }
            });
        }
    }

    private void refuseDeleted(TopicPartition lane, long begin) {
        if (begin > 0) {
            throw new JobKafkaException("results of job " + names.job() + " have been deleted by a writer that"
                    + " had written them (topic " + lane.topic() + ", partition " + lane.partition()
                    + " starts at offset " + begin + "): continue with that writer's output and --state-dir or annotate"
                    + " again, with --keep-topics if the results are to be read more than once");
        }
    }

    /**
     * Makes sure that the job's documents are all there.
     *
     * @throws JobKafkaException if some are missing or have been deleted
     */
    public void requireDocuments() {
        requireDocumentsKept();
        for (TopicKind topic : names.documents()) {
            requireEnded(topic, messages.ended(topic, messages.ends(topic)) || messages.ended(topic, written(topic)));
        }
    }

    private void requireEnded(TopicKind topic, boolean ended) {
        if (!ended) {
            throw new JobKafkaException("job " + manifest.job() + " has not finished: topic " + names.name(topic)
                    + " is not complete; let the job finish first");
        }
    }

    /** How far the job's writer has come: a worker that died late may have left repeats behind the end. */
    private Map<TopicPartition, Long> written(TopicKind topic) {
        String group = JobGroups.writerGroup(manifest.job());
        return asking(admin -> admin.groups().committed(group, AccessRight.onGroup("Describe", group)))
                .entrySet()
                .stream()
                .filter(lane -> lane.getKey().topic().equals(names.name(topic)))
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    private Map<TopicPartition, Long> begins(TopicKind topic) {
        String name = names.name(topic);
        return asking(admin -> admin.offsets()
                .begins(OffsetAdmin.lanes(name, manifest.lanes()), AccessRight.onTopic("Describe", name)));
    }

    /** Nothing if Kafka does not tell: what it shows to consumers is then all there is to go by. */
    private Map<TopicPartition, Long> asking(Function<KafkaAdmin, Map<TopicPartition, Long>> question) {
        try (KafkaAdmin admin = KafkaAdmin.open(settings, PATIENCE)) {
            return question.apply(admin);
        } catch (JobKafkaException e) {
            return Map.of();
        }
    }
}
