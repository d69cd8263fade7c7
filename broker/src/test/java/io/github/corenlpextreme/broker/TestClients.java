package io.github.corenlpextreme.broker;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;

/** The clients' side of the tests: text in, text out, offsets of one group. */
final class TestClients {
    static final TopicPartition LANE = new TopicPartition("texts", 0);
    private static final String GROUP = "readers";

    private TestClients() {}

    static void createTopic(String servers) throws Exception {
        try (Admin admin = Admin.create(Map.of("bootstrap.servers", servers))) {
            admin.createTopics(List.of(new NewTopic(LANE.topic(), 1, (short) 1)))
                    .all()
                    .get();
        }
    }

    static void produce(String servers, String... texts) throws Exception {
        Map<String, Object> settings = Map.of("bootstrap.servers", servers, "acks", "all");
        try (KafkaProducer<String, String> producer =
                new KafkaProducer<>(settings, new StringSerializer(), new StringSerializer())) {
            for (String text : texts) {
                producer.send(new ProducerRecord<>(LANE.topic(), text)).get();
            }
        }
    }

    static List<String> consume(String servers, int count) {
        List<String> texts = new ArrayList<>();
        try (KafkaConsumer<String, String> consumer = consumer(servers)) {
            consumer.assign(List.of(LANE));
            consumer.seekToBeginning(List.of(LANE));
            for (int polls = 0; polls < 100 && texts.size() < count; polls++) {
                for (ConsumerRecord<String, String> record : consumer.poll(Duration.ofMillis(200))) {
                    texts.add(record.value());
                }
            }
        }
        return texts;
    }

    static void commit(String servers, long offset, String metadata) {
        try (KafkaConsumer<String, String> consumer = consumer(servers)) {
            consumer.assign(List.of(LANE));
            consumer.commitSync(Map.of(LANE, new OffsetAndMetadata(offset, metadata)));
        }
    }

    static OffsetAndMetadata committed(String servers) {
        try (KafkaConsumer<String, String> consumer = consumer(servers)) {
            return consumer.committed(Set.of(LANE)).get(LANE);
        }
    }

    private static KafkaConsumer<String, String> consumer(String servers) {
        Map<String, Object> settings =
                Map.of("bootstrap.servers", servers, "group.id", GROUP, "enable.auto.commit", "false");
        return new KafkaConsumer<>(settings, new StringDeserializer(), new StringDeserializer());
    }
}
