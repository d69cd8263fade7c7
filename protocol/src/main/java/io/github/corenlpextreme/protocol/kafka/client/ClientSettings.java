package io.github.corenlpextreme.protocol.kafka.client;

import io.github.corenlpextreme.protocol.kafka.lane.DocumentParts;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Properties;
import org.apache.kafka.clients.CommonClientConfigs;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;

/**
 * How to reach Kafka. Settings of the user's are passed through unchanged, except those that the
 * promises rest on: these win.
 *
 * @param bootstrapServers {@code host:port}, separated by commas
 * @param passThrough any Kafka client settings (TLS, SASL, timeouts)
 */
public record ClientSettings(String bootstrapServers, Map<String, String> passThrough) {

    /** Larger than any record that {@link DocumentParts} makes. */
    public static final int MAX_RECORD_BYTES = 2 * 1024 * 1024;

    private static final int LOOK_MILLIS = 10;

    public ClientSettings {
        passThrough = Map.copyOf(passThrough);
    }

    /** The same with these, which belong together: all of them, or none if the user has given one. */
    public ClientSettings orElse(Map<String, String> defaults) {
        if (!Collections.disjoint(passThrough.keySet(), defaults.keySet())) {
            return this;
        }
        Map<String, String> all = new LinkedHashMap<>(defaults);
        all.putAll(passThrough);
        return new ClientSettings(bootstrapServers, all);
    }

    /** Settings for an admin client. */
    public Properties admin() {
        return merged(Map.of());
    }

    /** Settings for an idempotent producer whose records keep their order within a lane. */
    public Properties producer() {
        Map<String, Object> ours = new LinkedHashMap<>();
        ours.put(ProducerConfig.KEY_SERIALIZER_CLASS_CONFIG, ByteArraySerializer.class.getName());
        ours.put(ProducerConfig.VALUE_SERIALIZER_CLASS_CONFIG, ByteArraySerializer.class.getName());
        ours.put(ProducerConfig.ACKS_CONFIG, "all");
        ours.put(ProducerConfig.ENABLE_IDEMPOTENCE_CONFIG, true);
        // With several in flight, the first request to a new partition can meet a broker that does not lead it yet
        // while
        // the second is accepted: the first is then out of sequence for ever, and the lane out of order.
        ours.put(ProducerConfig.MAX_IN_FLIGHT_REQUESTS_PER_CONNECTION, 1);
        ours.put(ProducerConfig.RETRIES_CONFIG, Integer.MAX_VALUE);
        ours.put(ProducerConfig.MAX_REQUEST_SIZE_CONFIG, MAX_RECORD_BYTES);
        Properties properties = merged(ours);
        properties.remove(ProducerConfig.TRANSACTIONAL_ID_CONFIG); // there are no transactions here to belong to
        // A request costs its sender, the broker and its reader more than the documents in it do.
        properties.putIfAbsent(ProducerConfig.LINGER_MS_CONFIG, 50);
        properties.putIfAbsent(ProducerConfig.COMPRESSION_TYPE_CONFIG, "lz4");
        properties.putIfAbsent(ProducerConfig.BATCH_SIZE_CONFIG, 256 * 1024);
        return properties;
    }

    /** Settings for a consumer that commits by itself, and never jumps over records it cannot find. */
    public Properties consumer(String group) {
        Map<String, Object> ours = new LinkedHashMap<>();
        ours.put(ConsumerConfig.KEY_DESERIALIZER_CLASS_CONFIG, ByteArrayDeserializer.class.getName());
        ours.put(ConsumerConfig.VALUE_DESERIALIZER_CLASS_CONFIG, ByteArrayDeserializer.class.getName());
        ours.put(ConsumerConfig.GROUP_ID_CONFIG, group);
        ours.put(ConsumerConfig.ENABLE_AUTO_COMMIT_CONFIG, false);
        ours.put(ConsumerConfig.AUTO_OFFSET_RESET_CONFIG, "none");
        ours.put(ConsumerConfig.ALLOW_AUTO_CREATE_TOPICS_CONFIG, false);
        ours.put(ConsumerConfig.CHECK_CRCS_CONFIG, true);
        return merged(ours);
    }

    /**
     * The same for a consumer that looks at what is there and is closed again. The fetch that is always under way
     * keeps it from closing for as long as it may wait, half a second if nothing is said.
     */
    public Properties inspection(String group) {
        Properties properties = consumer(group);
        properties.putIfAbsent(ConsumerConfig.FETCH_MAX_WAIT_MS_CONFIG, LOOK_MILLIS);
        return properties;
    }

    /** Without the settings: a password may be among them, and this may find its way into a message. */
    @Override
    public String toString() {
        return "client of Kafka at " + bootstrapServers;
    }

    private Properties merged(Map<String, Object> ours) {
        Properties properties = new Properties();
        properties.putAll(passThrough);
        properties.putAll(ours);
        properties.put(CommonClientConfigs.BOOTSTRAP_SERVERS_CONFIG, bootstrapServers);
        return properties;
    }
}
