package io.github.corenlpextreme.protocol.kafka.topics;

import io.github.corenlpextreme.protocol.JobManifest;
import io.github.corenlpextreme.protocol.TopicKind;
import io.github.corenlpextreme.protocol.TopicLayout;
import io.github.corenlpextreme.protocol.kafka.client.AuthorizationErrors;
import io.github.corenlpextreme.protocol.kafka.client.AuthorizationErrors.AccessRight;
import io.github.corenlpextreme.protocol.kafka.client.ClientSettings;
import io.github.corenlpextreme.protocol.kafka.client.JobKafkaException;
import io.github.corenlpextreme.protocol.kafka.lane.LaneTails;
import io.github.corenlpextreme.protocol.message.EndOfJob;
import io.github.corenlpextreme.protocol.message.LaneMessage;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.GroupIdNotFoundException;
import org.jspecify.annotations.Nullable;

/** The topics that carry work, and how far the workers have come with them. Used by one thread. */
public final class BacklogReader implements AutoCloseable {

    private final Admin admin;
    private final JobManifest manifest;
    private final TopicLayout names;
    private final JobTopics topics;
    private final LaneTails lastMessages;
    private final String group;
    private final AuthorizationErrors refusals;

    public BacklogReader(ClientSettings settings, JobManifest manifest) {
        this.admin = Admin.create(settings.admin());
        this.manifest = manifest;
        this.names = TopicLayout.of(manifest);
        this.topics = new JobTopics(admin, settings, names);
        this.lastMessages = new LaneTails(settings, manifest);
        this.group = JobGroups.workerGroup(manifest.job());
        this.refusals = new AuthorizationErrors(settings);
    }

    /** Workers that have joined; one that has died counts until its session has run out. */
    public int workers() {
        try {
            return refusals.await(
                            admin.describeConsumerGroups(List.of(group)).all(), AccessRight.onGroup("Describe", group))
                    .get(group)
                    .members()
                    .size();
        } catch (JobKafkaException e) {
            if (e.getCause() instanceof GroupIdNotFoundException) {
                return 0;
            }
            throw e;
        }
    }

    /**
     * Looks what waits.
     *
     * @throws JobKafkaException if a topic of the job is gone, or Kafka does not answer
     */
    public WorkBacklog backlog() {
        topics.check(manifest.lanes());
        // First how far the workers are, then where the lanes end: what comes in between waits rather than is missed.
        Map<TopicPartition, OffsetAndMetadata> committed = refusals.await(
                admin.listConsumerGroupOffsets(group).partitionsToOffsetAndMetadata(),
                AccessRight.onGroup("Describe", group));
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
        Map<TopicPartition, OffsetSpec> all = new HashMap<>();
        for (int lane = 0; lane < manifest.lanes(); lane++) {
            for (TopicKind topic : names.work()) {
                all.put(partition(topic, lane), OffsetSpec.latest());
            }
        }
        Map<TopicPartition, Long> ends = new HashMap<>();
        refusals.await(
                        admin.listOffsets(all).all(),
                        AccessRight.onTopic("Describe", names.name(names.work().get(0))))
                .forEach((partition, end) -> ends.put(partition, end.offset()));
        return ends;
    }

    private long waiting(int lane, Map<TopicPartition, OffsetAndMetadata> committed, Map<TopicPartition, Long> ends) {
        return names.work().stream()
                .map(topic -> partition(topic, lane))
                .mapToLong(partition -> ends.get(partition) - offset(committed.get(partition)))
                .sum();
    }

    private static long offset(@Nullable OffsetAndMetadata committed) {
        return committed == null ? 0 : committed.offset();
    }

    /** Whether every lane ends with its end-of-job marker; markers behind these ends have not been passed on yet. */
    private boolean closed(TopicKind topic, Map<TopicPartition, Long> ends) {
        Map<TopicPartition, Long> ofTopic = new HashMap<>(ends);
        ofTopic.keySet().removeIf(partition -> !partition.topic().equals(names.name(topic)));
        Map<Integer, LaneMessage> last = lastMessages.before(topic, ofTopic);
        return last.size() == manifest.lanes() && last.values().stream().allMatch(EndOfJob.class::isInstance);
    }

    private TopicPartition partition(TopicKind topic, int lane) {
        return new TopicPartition(names.name(topic), lane);
    }
}
