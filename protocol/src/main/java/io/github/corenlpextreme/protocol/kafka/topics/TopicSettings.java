package io.github.corenlpextreme.protocol.kafka.topics;

import io.github.corenlpextreme.protocol.TopicKind;
import io.github.corenlpextreme.protocol.kafka.client.ClientSettings;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.apache.kafka.clients.admin.NewTopic;

/** How the topics of a job are created. */
final class TopicSettings {

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

    private TopicSettings() {}

    static int partitions(TopicKind topic, int lanes) {
        return topic == TopicKind.MANIFEST ? 1 : lanes;
    }

    /** What every topic needs. */
    static NewTopic needed(String name, int partitions, short replication) {
        return topic(name, partitions, replication, Map.of());
    }

    /** Whether small segments are wished for, which are no need. */
    static boolean isDeletedFrom(TopicKind topic) {
        return DELETED_FROM.contains(topic);
    }

    /** What a topic needs, with what is wished for. */
    static NewTopic wished(TopicKind topic, String name, int partitions, short replication) {
        return isDeletedFrom(topic)
                ? topic(name, partitions, replication, Map.of("segment.bytes", SEGMENT_BYTES))
                : needed(name, partitions, replication);
    }

    private static NewTopic topic(String name, int partitions, short replication, Map<String, String> more) {
        Map<String, String> settings = new HashMap<>(SETTINGS);
        settings.put("min.insync.replicas", replication == 3 ? "2" : "1");
        settings.putAll(more);
        return new NewTopic(name, partitions, replication).configs(settings);
    }
}
