package io.github.corenlpextreme.producer.kafka;

import io.github.corenlpextreme.protocol.JobManifest;
import io.github.corenlpextreme.protocol.Topic;
import io.github.corenlpextreme.protocol.kafka.ClientSettings;
import io.github.corenlpextreme.protocol.kafka.KafkaTroubleException;
import io.github.corenlpextreme.protocol.kafka.LaneCodec;
import io.github.corenlpextreme.protocol.kafka.Refusals;
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

/** Reads the last message of every lane of the chunks topic. */
record LastMessages(ClientSettings settings, LaneCodec codec) {

    private static final Duration TIMEOUT = Duration.ofSeconds(30);
    private static final int POLLS = 60;

    /** The last message by lane; no entry for an empty lane. */
    Map<Integer, Message> read(JobManifest manifest) {
        String topic = Topic.CHUNKS.of(manifest.job());
        List<TopicPartition> lanes = IntStream.range(0, manifest.lanes())
                .mapToObj(lane -> new TopicPartition(topic, lane))
                .toList();
        try (KafkaConsumer<byte[], byte[]> consumer = new KafkaConsumer<>(settings.consumer(topic))) {
            Map<TopicPartition, Long> ends = new HashMap<>(consumer.endOffsets(lanes, TIMEOUT));
            ends.values().removeIf(end -> end == 0);
            consumer.assign(ends.keySet());
            ends.forEach((lane, end) -> consumer.seek(lane, end - 1));
            return poll(consumer, ends.size(), topic);
        } catch (AuthorizationException e) {
            throw new Refusals(settings).ofConsumer(e, topic);
        }
    }

    private Map<Integer, Message> poll(KafkaConsumer<byte[], byte[]> consumer, int expected, String topic) {
        Map<Integer, Message> last = new HashMap<>();
        for (int poll = 0; last.size() < expected; poll++) {
            if (poll == POLLS) {
                throw new KafkaTroubleException("topic " + topic + " did not answer within " + POLLS + " s");
            }
            for (ConsumerRecord<byte[], byte[]> record : consumer.poll(Duration.ofSeconds(1))) {
                last.put(record.partition(), codec.decode(record));
            }
        }
        return last;
    }
}
