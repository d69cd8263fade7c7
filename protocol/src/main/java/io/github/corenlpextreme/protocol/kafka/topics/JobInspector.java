package io.github.corenlpextreme.protocol.kafka.topics;

import io.github.corenlpextreme.protocol.JobId;
import io.github.corenlpextreme.protocol.JobManifest;
import io.github.corenlpextreme.protocol.TopicKind;
import io.github.corenlpextreme.protocol.TopicLayout;
import io.github.corenlpextreme.protocol.kafka.client.AuthorizationErrors;
import io.github.corenlpextreme.protocol.kafka.client.AuthorizationErrors.AccessRight;
import io.github.corenlpextreme.protocol.kafka.client.ClientSettings;
import io.github.corenlpextreme.protocol.kafka.client.JobKafkaException;
import io.github.corenlpextreme.protocol.kafka.lane.LaneTails;
import io.github.corenlpextreme.protocol.kafka.topics.JobSnapshot.ReadableJob;
import io.github.corenlpextreme.protocol.kafka.topics.JobSnapshot.UnreadableJob;
import io.github.corenlpextreme.protocol.kafka.topics.ManifestTopic.DatedManifest;
import io.github.corenlpextreme.protocol.message.EndOfJob;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.ToLongFunction;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.ListOffsetsResult.ListOffsetsResultInfo;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.clients.consumer.OffsetOutOfRangeException;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.GroupIdNotFoundException;
import org.apache.kafka.common.errors.TimeoutException;
import org.apache.kafka.common.errors.UnknownTopicOrPartitionException;

/**
 * Looks at one job after the other.
 *
 * @param topics of this Kafka
 * @param disk bytes by topic, if Kafka tells
 */
record JobInspector(Admin admin, ClientSettings settings, Set<String> topics, Optional<Map<String, Long>> disk) {

    JobSnapshot at(JobId job) {
        return new ManifestTopic(settings, job)
                .readDated()
                .map(this::seen)
                .orElseGet(() -> new UnreadableJob(job, "topic " + TopicKind.MANIFEST.of(job) + " is empty"));
    }

    private JobSnapshot seen(DatedManifest dated) {
        JobManifest manifest = dated.manifest();
        Map<TopicKind, List<LaneOffsets>> lanes = lanes(manifest);
        return new ReadableJob(
                manifest,
                dated.published(),
                lanes,
                disk.map(bytes -> ofOwnTopics(TopicLayout.of(manifest), bytes)),
                workers(manifest.job()),
                ended(manifest, lanes));
    }

    private static Map<TopicKind, Long> ofOwnTopics(TopicLayout names, Map<String, Long> bytes) {
        Map<TopicKind, Long> own = new EnumMap<>(TopicKind.class);
        names.own()
                .forEach(topic ->
                        Optional.ofNullable(bytes.get(names.name(topic))).ifPresent(size -> own.put(topic, size)));
        return own;
    }

    /** First how far the parts are, then where the lanes end: what comes in between waits rather than is missed. */
    private Map<TopicKind, List<LaneOffsets>> lanes(JobManifest manifest) {
        TopicLayout names = TopicLayout.of(manifest);
        Map<TopicPartition, OffsetAndMetadata> ofWorkers = committed(JobGroups.workerGroup(manifest.job()));
        Map<TopicPartition, OffsetAndMetadata> ofWriter = committed(JobGroups.writerGroup(manifest.job()));
        Map<TopicKind, List<LaneOffsets>> lanes = new EnumMap<>(TopicKind.class);
        for (TopicKind topic : names.all()) {
            if (topic != TopicKind.MANIFEST && topics.contains(names.name(topic))) {
                lanes(names.name(topic), manifest.lanes(), names.work().contains(topic) ? ofWorkers : ofWriter)
                        .ifPresent(found -> lanes.put(topic, found));
            }
        }
        return lanes;
    }

    private Optional<List<LaneOffsets>> lanes(
            String topic, int lanes, Map<TopicPartition, OffsetAndMetadata> committed) {
        try {
            Map<TopicPartition, ListOffsetsResultInfo> begins = offsets(topic, lanes, OffsetSpec.earliest());
            Map<TopicPartition, ListOffsetsResultInfo> ends = offsets(topic, lanes, OffsetSpec.latest());
            return Optional.of(partitions(topic, lanes)
                    .map(lane -> new LaneOffsets(
                            begins.get(lane).offset(), ends.get(lane).offset(), offset(committed, lane)))
                    .toList());
        } catch (JobKafkaException e) {
            if (e.getCause() instanceof UnknownTopicOrPartitionException) {
                return Optional.empty(); // removed since the topics were listed
            }
            throw e;
        }
    }

    private Map<TopicPartition, ListOffsetsResultInfo> offsets(String topic, int lanes, OffsetSpec which) {
        Map<TopicPartition, OffsetSpec> wanted = new HashMap<>();
        partitions(topic, lanes).forEach(lane -> wanted.put(lane, which));
        return refusals().await(admin.listOffsets(wanted).all(), AccessRight.onTopic("Describe", topic));
    }

    private Map<TopicPartition, OffsetAndMetadata> committed(String group) {
        return refusals()
                .await(
                        admin.listConsumerGroupOffsets(group).partitionsToOffsetAndMetadata(),
                        AccessRight.onGroup("Describe", group));
    }

    private int workers(JobId job) {
        String group = JobGroups.workerGroup(job);
        try {
            return refusals()
                    .await(admin.describeConsumerGroups(List.of(group)).all(), AccessRight.onGroup("Describe", group))
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

    private Set<TopicKind> ended(JobManifest manifest, Map<TopicKind, List<LaneOffsets>> lanes) {
        TopicLayout names = TopicLayout.of(manifest);
        Set<TopicKind> ended = EnumSet.noneOf(TopicKind.class);
        names.work().stream()
                .filter(lanes::containsKey)
                .filter(topic -> endsBefore(manifest, topic, lanes.get(topic), LaneOffsets::end))
                .forEach(ended::add);
        boolean workDone = names.work().stream()
                .allMatch(topic -> ended.contains(topic) && nothingWaits(lanes.getOrDefault(topic, List.of())));
        names.documents().stream()
                .filter(lanes::containsKey)
                .filter(topic -> workDone && nothingWaits(lanes.get(topic))
                        || endsBefore(manifest, topic, lanes.get(topic), LaneOffsets::committed))
                .forEach(ended::add);
        return ended;
    }

    /** Also said of lanes whose last messages were deleted; that they were the last, is known if the work is done. */
    private static boolean nothingWaits(List<LaneOffsets> lanes) {
        return lanes.stream().allMatch(lane -> lane.committed() > 0 && lane.waiting() == 0);
    }

    /** Whether the end-of-job marker stands before these offsets in every lane. */
    private boolean endsBefore(
            JobManifest manifest, TopicKind topic, List<LaneOffsets> lanes, ToLongFunction<LaneOffsets> offset) {
        Map<TopicPartition, Long> ends = new HashMap<>();
        for (int lane = 0; lane < lanes.size(); lane++) {
            long end = offset.applyAsLong(lanes.get(lane));
            if (end <= lanes.get(lane).begin()) {
                return false; // nothing is there to be read
            }
            ends.put(new TopicPartition(TopicLayout.of(manifest).name(topic), lane), end);
        }
        try {
            return new LaneTails(settings, manifest)
                    .before(topic, ends).values().stream().allMatch(EndOfJob.class::isInstance);
        } catch (OffsetOutOfRangeException | TimeoutException e) {
            return false; // deleted behind the writer, or removed, since we asked where it ends
        }
    }

    private static Stream<TopicPartition> partitions(String topic, int lanes) {
        return IntStream.range(0, lanes).mapToObj(lane -> new TopicPartition(topic, lane));
    }

    private static long offset(Map<TopicPartition, OffsetAndMetadata> committed, TopicPartition lane) {
        return Optional.ofNullable(committed.get(lane))
                .map(OffsetAndMetadata::offset)
                .orElse(0L);
    }

    private AuthorizationErrors refusals() {
        return new AuthorizationErrors(settings);
    }
}
