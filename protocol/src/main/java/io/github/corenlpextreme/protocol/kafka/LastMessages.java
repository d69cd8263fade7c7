package io.github.corenlpextreme.protocol.kafka;

import io.github.corenlpextreme.protocol.JobManifest;
import io.github.corenlpextreme.protocol.Topic;
import io.github.corenlpextreme.protocol.message.Message;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
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
    private final LaneCodec codec;

    public LastMessages(ClientSettings settings, JobManifest manifest) {
        this.settings = settings;
        this.manifest = manifest;
        this.codec = new LaneCodec(manifest.job(), manifest.render().format().mediaType());
    }

    /** The last message by lane; no entry for an empty lane. */
    public Map<Integer, Message> read(Topic topic) {
        String name = topic.of(manifest.job());
        List<TopicPartition> lanes = IntStream.range(0, manifest.lanes())
                .mapToObj(lane -> new TopicPartition(name, lane))
                .toList();
        try (KafkaConsumer<byte[], byte[]> consumer = new KafkaConsumer<>(settings.consumer(name))) {
            return read(consumer, consumer.endOffsets(lanes, TIMEOUT));
        } catch (AuthorizationException e) {
            throw new Refusals(settings).ofConsumer(e, name);
        }
    }

    /** The message before each of these ends, by lane; no entry for a lane that ends at 0. */
    Map<Integer, Message> before(Topic topic, Map<TopicPartition, Long> ends) {
        String name = topic.of(manifest.job());
        try (KafkaConsumer<byte[], byte[]> consumer = new KafkaConsumer<>(settings.consumer(name))) {
            return read(consumer, ends);
        } catch (AuthorizationException e) {
            throw new Refusals(settings).ofConsumer(e, name);
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
