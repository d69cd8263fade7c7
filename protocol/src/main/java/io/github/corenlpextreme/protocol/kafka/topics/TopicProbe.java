package io.github.corenlpextreme.protocol.kafka.topics;

import io.github.corenlpextreme.protocol.TopicKind;
import io.github.corenlpextreme.protocol.TopicLayout;
import io.github.corenlpextreme.protocol.kafka.client.ClientSettings;
import io.github.corenlpextreme.protocol.kafka.client.JobKafkaException;
import io.github.corenlpextreme.protocol.kafka.client.KafkaAuthorizationException;
import java.time.Duration;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import org.apache.kafka.clients.admin.Config;
import org.apache.kafka.clients.admin.TopicDescription;

/**
 * Looks at the topics of a job. What was refused once is not asked for again: a part that lacks a right it
 * does not need would fill the broker's log with refusals. Used by one thread.
 */
final class TopicProbe implements AutoCloseable {

    private static final Duration PATIENCE = Duration.ofSeconds(10);

    /** Of a topic that keeps everything. */
    private static final Map<String, String> KEEPING =
            Map.of("retention.ms", "-1", "retention.bytes", "-1", "cleanup.policy", "delete");

    private final KafkaAdmin admin;
    private final TopicLayout names;
    private final Set<TopicKind> hidden = EnumSet.noneOf(TopicKind.class);
    private final Set<TopicKind> settingsHidden = EnumSet.noneOf(TopicKind.class);

    TopicProbe(ClientSettings settings, TopicLayout names) {
        this.admin = KafkaAdmin.open(settings, PATIENCE);
        this.names = names;
    }

    /**
     * All topics.
     *
     * @throws JobKafkaException if Kafka does not answer
     */
    Map<TopicKind, TopicState> all() {
        Map<String, Supplier<Optional<TopicDescription>>> topics = admin.topics(shown(hidden));
        Map<String, Supplier<Config>> settings = admin.topicSettings(shown(settingsHidden));
        Map<TopicKind, TopicState> seen = new EnumMap<>(TopicKind.class);
        for (TopicKind topic : names.all()) {
            Supplier<Optional<TopicDescription>> description = topics.get(names.name(topic));
            seen.put(
                    topic,
                    description == null
                            ? new TopicState.HiddenTopic()
                            : state(topic, description, Optional.ofNullable(settings.get(names.name(topic)))));
        }
        return seen;
    }

    @Override
    public void close() {
        admin.close();
    }

    private TopicState state(
            TopicKind topic, Supplier<Optional<TopicDescription>> description, Optional<Supplier<Config>> settings) {
        try {
            return description
                    .get()
                    .<TopicState>map(found -> new TopicState.PresentTopic(
                            found.topicId().toString(),
                            found.partitions().size(),
                            settings.flatMap(asked -> expiry(topic, asked))))
                    .orElseGet(TopicState.MissingTopic::new);
        } catch (KafkaAuthorizationException e) {
            hidden.add(topic);
            settingsHidden.add(topic);
            return new TopicState.HiddenTopic();
        }
    }

    private Optional<String> expiry(TopicKind topic, Supplier<Config> settings) {
        try {
            return expiry(settings.get());
        } catch (KafkaAuthorizationException e) {
            settingsHidden.add(topic);
            return Optional.empty();
        } catch (JobKafkaException e) {
            return Optional.empty(); // the description says whether the topic is there
        }
    }

    private static Optional<String> expiry(Config config) {
        return KEEPING.keySet().stream()
                .map(config::get)
                .filter(setting ->
                        setting != null && !KEEPING.get(setting.name()).equals(setting.value()))
                .map(setting -> setting.name() + " = " + setting.value())
                .sorted()
                .findFirst();
    }

    private List<String> shown(Set<TopicKind> left) {
        return names.all().stream()
                .filter(topic -> !left.contains(topic))
                .map(topic -> names.name(topic))
                .toList();
    }
}
