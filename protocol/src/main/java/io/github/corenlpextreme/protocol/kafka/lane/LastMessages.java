package io.github.corenlpextreme.protocol.kafka.lane;

import io.github.corenlpextreme.protocol.JobManifest;
import io.github.corenlpextreme.protocol.Topic;
import io.github.corenlpextreme.protocol.TopicNames;
import io.github.corenlpextreme.protocol.kafka.client.ClientSettings;
import io.github.corenlpextreme.protocol.kafka.client.Refusals;
import io.github.corenlpextreme.protocol.message.Message;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.AuthorizationException;
import org.apache.kafka.common.errors.TimeoutException;

/** Reads the last message of every lane of a topic. A lane is filled in the job's order, so it says all. */
public final class LastMessages {

    private static final Duration TIMEOUT = Duration.ofSeconds(30);
    private static final int POLLS = 60;

    private final ClientSettings settings;
    private final JobManifest manifest;
    private final TopicNames names;
    private final LaneCodec codec;

    public LastMessages(ClientSettings settings, JobManifest manifest) {
        this.settings = settings;
        this.manifest = manifest;
        this.names = TopicNames.of(manifest);
        this.codec = LaneCodec.of(manifest);
    }

    /** Where each lane ends now: the offset that its next message will have. */
    public Map<TopicPartition, Long> ends(Topic topic) {
        return asking(names.name(topic), consumer -> consumer.endOffsets(lanes(topic), TIMEOUT));
    }

    /** The message before each of these ends, by lane; no entry for a lane that ends at 0. */
    public Map<Integer, Message> before(Topic topic, Map<TopicPartition, Long> ends) {
        return asking(names.name(topic), consumer -> read(consumer, ends));
    }

    private List<TopicPartition> lanes(Topic topic) {
        return IntStream.range(0, manifest.lanes())
                .mapToObj(lane -> new TopicPartition(names.name(topic), lane))
                .toList();
    }

    private <T> T asking(String topic, Function<KafkaConsumer<byte[], byte[]>, T> question) {
        try (KafkaConsumer<byte[], byte[]> consumer = new KafkaConsumer<>(settings.look(topic))) {
            return question.apply(consumer);
        } catch (AuthorizationException e) {
            throw new Refusals(settings).ofConsumer(e, topic);
        }
    }

    private Map<Integer, Message> read(KafkaConsumer<byte[], byte[]> consumer, Map<TopicPartition, Long> ends) {
        Map<TopicPartition, Long> filled = new HashMap<>(ends);
        filled.values().removeIf(end -> end == 0);
        consumer.assign(filled.keySet());
        filled.forEach((lane, end) -> consumer.seek(lane, end - 1));
        Map<Integer, Message> last = new HashMap<>();
        for (int poll = 0; last.size() < filled.size(); poll++) {
            if (poll == POLLS) {
                throw new TimeoutException(
                        "the last messages of job " + manifest.job() + " did not come within " + POLLS + " s");
            }
            for (ConsumerRecord<byte[], byte[]> record : consumer.poll(Duration.ofSeconds(1))) {
                last.putIfAbsent(record.partition(), codec.decode(record));
            }
        }
        return last;
    }
}
