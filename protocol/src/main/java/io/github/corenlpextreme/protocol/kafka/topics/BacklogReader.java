package io.github.corenlpextreme.protocol.kafka.topics;

import io.github.corenlpextreme.protocol.JobManifest;
import io.github.corenlpextreme.protocol.TopicKind;
import io.github.corenlpextreme.protocol.TopicLayout;
import io.github.corenlpextreme.protocol.kafka.client.AuthorizationErrors.AccessRight;
import io.github.corenlpextreme.protocol.kafka.client.ClientSettings;
import io.github.corenlpextreme.protocol.kafka.client.JobKafkaException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.apache.kafka.common.TopicPartition;

/** The topics that carry work, and how far the workers have come with them. Used by one thread. */
public final class BacklogReader implements AutoCloseable {

    private final KafkaAdmin admin;
    private final JobManifest manifest;
    private final TopicLayout names;
    private final JobTopics topics;
    private final LaneTails lastMessages;
    private final String group;

    public BacklogReader(ClientSettings settings, JobManifest manifest) {
        this.admin = KafkaAdmin.open(settings);
        this.manifest = manifest;
        this.names = TopicLayout.of(manifest);
        this.topics = new JobTopics(admin, names);
        this.lastMessages = new LaneTails(settings, manifest);
        this.group = JobGroups.workerGroup(manifest.job());
    }

    /** Workers that have joined; one that has died counts until its session has run out. */
    public int workers() {
        return admin.groups().members(group);
    }

    /**
     * Looks what waits.
     *
     * @throws JobKafkaException if a topic of the job is gone, or Kafka does not answer
     */
    public WorkBacklog backlog() {
        topics.check(manifest.lanes());
        // First how far the workers are, then where the lanes end: what comes in between waits rather than is missed.
        Map<TopicPartition, Long> committed = admin.groups().committed(group, AccessRight.onGroup("Describe", group));
        Map<TopicPartition, Long> ends = ends();
        List<Long> waiting = IntStream.range(0, manifest.lanes())
                .mapToObj(lane -> waiting(lane, committed, ends))
                .toList();
        boolean nothing = waiting.stream().allMatch(tasks -> tasks == 0);
        return new WorkBacklog(waiting, nothing && names.work().stream().allMatch(topic -> closed(topic, ends)));
    }

    @Override
    public void close() {
        admin.close();
    }

    private Map<TopicPartition, Long> ends() {
        List<TopicPartition> lanes = names.work().stream()
                .flatMap(topic -> OffsetAdmin.lanes(names.name(topic), manifest.lanes()).stream())
                .toList();
        return admin.offsets()
                .ends(
                        lanes,
                        AccessRight.onTopic("Describe", names.name(names.work().get(0))));
    }

    private long waiting(int lane, Map<TopicPartition, Long> committed, Map<TopicPartition, Long> ends) {
        return names.work().stream()
                .map(topic -> partition(topic, lane))
                .mapToLong(partition -> ends.get(partition) - committed.getOrDefault(partition, 0L))
                .sum();
    }

    /** Whether every lane ends with its end-of-job marker; markers behind these ends have not been passed on yet. */
    private boolean closed(TopicKind topic, Map<TopicPartition, Long> ends) {
        Map<TopicPartition, Long> ofTopic = new HashMap<>(ends);
        ofTopic.keySet().removeIf(partition -> !partition.topic().equals(names.name(topic)));
        return lastMessages.ended(topic, ofTopic);
    }

    private TopicPartition partition(TopicKind topic, int lane) {
        return new TopicPartition(names.name(topic), lane);
    }
}
