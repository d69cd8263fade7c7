package io.github.corenlpextreme.protocol.kafka.topics;

import io.github.corenlpextreme.protocol.JobManifest;
import io.github.corenlpextreme.protocol.Topic;
import io.github.corenlpextreme.protocol.TopicNames;
import io.github.corenlpextreme.protocol.kafka.client.ClientSettings;
import io.github.corenlpextreme.protocol.kafka.client.KafkaTroubleException;
import io.github.corenlpextreme.protocol.kafka.client.Refusals;
import io.github.corenlpextreme.protocol.kafka.client.Refusals.Right;
import io.github.corenlpextreme.protocol.kafka.lane.LastMessages;
import io.github.corenlpextreme.protocol.message.EndOfJob;
import io.github.corenlpextreme.protocol.message.Message;
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
public final class WorkTopics implements AutoCloseable {

    private final Admin admin;
    private final JobManifest manifest;
    private final TopicNames names;
    private final JobTopics topics;
    private final LastMessages lastMessages;
    private final String group;
    private final Refusals refusals;

    public WorkTopics(ClientSettings settings, JobManifest manifest) {
        this.admin = Admin.create(settings.admin());
        this.manifest = manifest;
        this.names = TopicNames.of(manifest);
        this.topics = new JobTopics(admin, settings, names);
        this.lastMessages = new LastMessages(settings, manifest);
        this.group = JobGroups.workerGroup(manifest.job());
        this.refusals = new Refusals(settings);
    }

    /** Workers that have joined; one that has died counts until its session has run out. */
    public int workers() {
        try {
            return refusals.await(admin.describeConsumerGroups(List.of(group)).all(), Right.onGroup("Describe", group))
                    .get(group)
                    .members()
                    .size();
        } catch (KafkaTroubleException e) {
            if (e.getCause() instanceof GroupIdNotFoundException) {
                return 0;
            }
            throw e;
        }
    }

    /**
     * Looks what waits.
     *
     * @throws KafkaTroubleException if a topic of the job is gone, or Kafka does not answer
     */
    public Backlog backlog() {
        topics.check(manifest.lanes());
        // First how far the workers are, then where the lanes end: what comes in between waits rather than is missed.
        Map<TopicPartition, OffsetAndMetadata> committed = refusals.await(
                admin.listConsumerGroupOffsets(group).partitionsToOffsetAndMetadata(),
                Right.onGroup("Describe", group));
        Map<TopicPartition, Long> ends = ends();
        List<Long> waiting = IntStream.range(0, manifest.lanes())
                .mapToObj(lane -> waiting(lane, committed, ends))
                .toList();
        boolean nothing = waiting.stream().allMatch(tasks -> tasks == 0);
        return new Backlog(waiting, nothing && names.work().stream().allMatch(topic -> closed(topic, ends)));
    }

    @Override
    public void close() {
        admin.close();
    }

    private Map<TopicPartition, Long> ends() {
        Map<TopicPartition, OffsetSpec> all = new HashMap<>();
        for (int lane = 0; lane < manifest.lanes(); lane++) {
            for (Topic topic : names.work()) {
                all.put(partition(topic, lane), OffsetSpec.latest());
            }
        }
        Map<TopicPartition, Long> ends = new HashMap<>();
        refusals.await(
                        admin.listOffsets(all).all(),
                        Right.onTopic("Describe", names.name(names.work().get(0))))
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
    private boolean closed(Topic topic, Map<TopicPartition, Long> ends) {
        Map<TopicPartition, Long> ofTopic = new HashMap<>(ends);
        ofTopic.keySet().removeIf(partition -> !partition.topic().equals(names.name(topic)));
        Map<Integer, Message> last = lastMessages.before(topic, ofTopic);
        return last.size() == manifest.lanes() && last.values().stream().allMatch(EndOfJob.class::isInstance);
    }

    private TopicPartition partition(Topic topic, int lane) {
        return new TopicPartition(names.name(topic), lane);
    }
}
