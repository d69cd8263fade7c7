package io.github.corenlpextreme.protocol.kafka.topics;

import io.github.corenlpextreme.protocol.JobId;
import io.github.corenlpextreme.protocol.JobManifest;
import io.github.corenlpextreme.protocol.TopicKind;
import io.github.corenlpextreme.protocol.TopicLayout;
import io.github.corenlpextreme.protocol.kafka.client.AuthorizationErrors.AccessRight;
import io.github.corenlpextreme.protocol.kafka.client.ClientSettings;
import io.github.corenlpextreme.protocol.kafka.topics.JobSnapshot.ReadableJob;
import io.github.corenlpextreme.protocol.kafka.topics.JobSnapshot.UnreadableJob;
import io.github.corenlpextreme.protocol.kafka.topics.ManifestTopic.DatedManifest;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.ToLongFunction;
import org.apache.kafka.clients.consumer.OffsetOutOfRangeException;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.TimeoutException;

/**
 * Looks at one job after the other.
 *
 * @param topics of this Kafka
 * @param disk bytes by topic, if Kafka tells
 */
record JobInspector(KafkaAdmin admin, ClientSettings settings, Set<String> topics, Optional<Map<String, Long>> disk) {

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
                admin.groups().members(JobGroups.workerGroup(manifest.job())),
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
        Map<TopicPartition, Long> ofWorkers = committed(JobGroups.workerGroup(manifest.job()));
        Map<TopicPartition, Long> ofWriter = committed(JobGroups.writerGroup(manifest.job()));
        Map<TopicKind, List<LaneOffsets>> lanes = new EnumMap<>(TopicKind.class);
        for (TopicKind topic : names.all()) {
            if (topic != TopicKind.MANIFEST && topics.contains(names.name(topic))) {
                admin.offsets()
                        .lanes(names.name(topic), manifest.lanes(), names.work().contains(topic) ? ofWorkers : ofWriter)
                        .ifPresent(found -> lanes.put(topic, found)); // unless removed since the topics were listed
            }
        }
        return lanes;
    }

    private Map<TopicPartition, Long> committed(String group) {
        return admin.groups().committed(group, AccessRight.onGroup("Describe", group));
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
            return new LaneTails(settings, manifest).ended(topic, ends);
        } catch (OffsetOutOfRangeException | TimeoutException e) {
            return false; // deleted behind the writer, or removed, since we asked where it ends
        }
    }
}
