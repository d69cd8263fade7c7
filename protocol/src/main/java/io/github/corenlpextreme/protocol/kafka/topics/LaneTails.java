package io.github.corenlpextreme.protocol.kafka.topics;

import io.github.corenlpextreme.protocol.JobManifest;
import io.github.corenlpextreme.protocol.TopicKind;
import io.github.corenlpextreme.protocol.TopicLayout;
import io.github.corenlpextreme.protocol.kafka.client.AuthorizationErrors;
import io.github.corenlpextreme.protocol.kafka.client.ClientSettings;
import io.github.corenlpextreme.protocol.kafka.lane.RecordCodec;
import io.github.corenlpextreme.protocol.message.EndOfJob;
import io.github.corenlpextreme.protocol.message.LaneMessage;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.AuthorizationException;
import org.apache.kafka.common.errors.TimeoutException;

/** Reads the last message of every lane of a topic. A lane is filled in the job's order, so it says all. */
public final class LaneTails {

    private static final Duration TIMEOUT = Duration.ofSeconds(30);
    private static final int POLLS = 60;

    private final ClientSettings settings;
    private final JobManifest manifest;
    private final TopicLayout names;
    private final RecordCodec codec;

    public LaneTails(ClientSettings settings, JobManifest manifest) {
        this.settings = settings;
        this.manifest = manifest;
        this.names = TopicLayout.of(manifest);
        this.codec = RecordCodec.of(manifest);
    }

    /** Where each lane ends now: the offset that its next message will have. */
    public Map<TopicPartition, Long> ends(TopicKind topic) {
        List<TopicPartition> lanes = OffsetAdmin.lanes(names.name(topic), manifest.lanes());
        return asking(names.name(topic), consumer -> consumer.endOffsets(lanes, TIMEOUT));
    }

    /** The message that each lane ends with now; no entry for an empty lane. */
    public Map<Integer, LaneMessage> last(TopicKind topic) {
        return before(topic, ends(topic));
    }

    /** The message before each of these ends, by lane; no entry for a lane that ends at 0. */
    public Map<Integer, LaneMessage> before(TopicKind topic, Map<TopicPartition, Long> ends) {
        return ends.values().stream().allMatch(end -> end == 0)
                ? Map.of()
                : asking(names.name(topic), consumer -> read(consumer, ends));
    }

    /** Whether the end-of-job marker stands before each of these ends, and in every lane. */
    public boolean ended(TopicKind topic, Map<TopicPartition, Long> ends) {
        Map<Integer, LaneMessage> last = before(topic, ends);
        return last.size() == manifest.lanes() && last.values().stream().allMatch(EndOfJob.class::isInstance);
    }

    private <T> T asking(String topic, Function<KafkaConsumer<byte[], byte[]>, T> question) {
        try (KafkaConsumer<byte[], byte[]> consumer = new KafkaConsumer<>(settings.inspection(topic))) {
            return question.apply(consumer);
        } catch (AuthorizationException e) {
            throw new AuthorizationErrors(settings).ofConsumer(e, topic);
        }
    }

    private Map<Integer, LaneMessage> read(KafkaConsumer<byte[], byte[]> consumer, Map<TopicPartition, Long> ends) {
        Map<TopicPartition, Long> filled = new HashMap<>(ends);
        filled.values().removeIf(end -> end == 0);
        consumer.assign(filled.keySet());
        filled.forEach((lane, end) -> consumer.seek(lane, end - 1));
        Map<Integer, LaneMessage> last = new HashMap<>();
        for (int poll = 0; last.size() < filled.size(); poll++) {
            if (poll == POLLS) {
                throw new TimeoutException(
                        "the last messages of job " + manifest.job() + " did not arrive within " + POLLS + " s");
            }
            for (ConsumerRecord<byte[], byte[]> record : consumer.poll(Duration.ofSeconds(1))) {
                last.putIfAbsent(record.partition(), codec.decode(record));
            }
        }
        return last;
    }
}
