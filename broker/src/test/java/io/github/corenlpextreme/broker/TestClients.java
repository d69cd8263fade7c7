package io.github.corenlpextreme.broker;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
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

/**
 * The clients' side of the tests: text in, text out, offsets of one group.
 *
 * @param settings where the broker is and how to log in
 */
record TestClients(Map<String, String> settings) {
    static final TopicPartition LANE = new TopicPartition("texts", 0);
    private static final String GROUP = "readers";

    static TestClients of(EmbeddedBroker broker) {
        return new TestClients(with(broker, broker.clientSettings()));
    }

    /** Those of another process. */
    static TestClients ofWorkers(EmbeddedBroker broker) {
        return new TestClients(with(broker, broker.workerSettings()));
    }

    private static Map<String, String> with(EmbeddedBroker broker, Map<String, String> login) {
        Map<String, String> settings = new HashMap<>(login);
        settings.put("bootstrap.servers", broker.bootstrapServers());
        return settings;
    }

    Admin admin() {
        return Admin.create(Map.copyOf(settings));
    }

    void createTopic() throws Exception {
        try (Admin admin = admin()) {
            admin.createTopics(List.of(new NewTopic(LANE.topic(), 1, (short) 1)))
                    .all()
                    .get();
        }
    }

    void produce(String... texts) throws Exception {
        try (KafkaProducer<String, String> producer =
                new KafkaProducer<>(with(Map.of("acks", "all")), new StringSerializer(), new StringSerializer())) {
            for (String text : texts) {
                producer.send(new ProducerRecord<>(LANE.topic(), text)).get();
            }
        }
    }

    List<String> consume(int count) {
        List<String> texts = new ArrayList<>();
        try (KafkaConsumer<String, String> consumer = consumer()) {
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

    void commit(long offset, String metadata) {
        try (KafkaConsumer<String, String> consumer = consumer()) {
            consumer.assign(List.of(LANE));
            consumer.commitSync(Map.of(LANE, new OffsetAndMetadata(offset, metadata)));
        }
    }

    OffsetAndMetadata committed() {
        try (KafkaConsumer<String, String> consumer = consumer()) {
            return consumer.committed(Set.of(LANE)).get(LANE);
        }
    }

    private KafkaConsumer<String, String> consumer() {
        return new KafkaConsumer<>(
                with(Map.of("group.id", GROUP, "enable.auto.commit", "false")),
                new StringDeserializer(),
                new StringDeserializer());
    }

    private Map<String, Object> with(Map<String, String> more) {
        Map<String, Object> all = new HashMap<>(settings);
        all.putAll(more);
        return all;
    }
}
