package io.github.corenlpextreme.protocol.kafka.topics;

import io.github.corenlpextreme.protocol.TopicKind;
import io.github.corenlpextreme.protocol.TopicLayout;
import io.github.corenlpextreme.protocol.kafka.client.ClientSettings;
import io.github.corenlpextreme.protocol.kafka.client.JobKafkaException;
import java.time.Duration;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.Config;
import org.apache.kafka.clients.admin.DescribeConfigsOptions;
import org.apache.kafka.clients.admin.DescribeTopicsOptions;
import org.apache.kafka.clients.admin.TopicDescription;
import org.apache.kafka.common.KafkaFuture;
import org.apache.kafka.common.config.ConfigResource;
import org.apache.kafka.common.errors.AuthorizationException;
import org.apache.kafka.common.errors.UnknownTopicOrPartitionException;

/**
 * Looks at the topics of a job. What was refused once is not asked for again: a part that lacks a right it
 * does not need would fill the broker's log with refusals. Used by one thread.
 */
final class TopicProbe implements AutoCloseable {

    private static final int PATIENCE_MILLIS = (int) Duration.ofSeconds(10).toMillis();

    /** Of a topic that keeps everything. */
    private static final Map<String, String> KEEPING =
            Map.of("retention.ms", "-1", "retention.bytes", "-1", "cleanup.policy", "delete");

    private final Admin admin;
    private final TopicLayout names;
    private final Set<TopicKind> hidden = EnumSet.noneOf(TopicKind.class);
    private final Set<TopicKind> settingsHidden = EnumSet.noneOf(TopicKind.class);

    TopicProbe(ClientSettings settings, TopicLayout names) {
        this.admin = Admin.create(settings.admin());
        this.names = names;
    }

    /**
     * All topics.
     *
     * @throws JobKafkaException if Kafka does not answer
     */
    Map<TopicKind, TopicState> all() throws InterruptedException {
        Map<String, KafkaFuture<TopicDescription>> topics = admin.describeTopics(
                        shown(hidden), new DescribeTopicsOptions().timeoutMs(PATIENCE_MILLIS))
                .topicNameValues();
        Map<ConfigResource, KafkaFuture<Config>> settings = admin.describeConfigs(
                        shown(settingsHidden).stream().map(TopicProbe::resource).toList(),
                        new DescribeConfigsOptions().timeoutMs(PATIENCE_MILLIS))
                .values();
        Map<TopicKind, TopicState> seen = new EnumMap<>(TopicKind.class);
        for (TopicKind topic : names.all()) {
            KafkaFuture<TopicDescription> description = topics.get(names.name(topic));
            seen.put(
                    topic,
                    description == null
                            ? new TopicState.HiddenTopic()
                            : sight(
                                    topic,
                                    description,
                                    Optional.ofNullable(settings.get(resource(names.name(topic))))));
        }
        return seen;
    }

    @Override
    public void close() {
        admin.close(Duration.ZERO);
    }

    private TopicState sight(
            TopicKind topic, KafkaFuture<TopicDescription> description, Optional<KafkaFuture<Config>> settings)
            throws InterruptedException {
        try {
            TopicDescription found = description.get();
            Optional<String> expiry = settings.isEmpty() ? Optional.empty() : expiry(topic, settings.get());
            return new TopicState.PresentTopic(
                    found.topicId().toString(), found.partitions().size(), expiry);
        } catch (ExecutionException e) {
            if (e.getCause() instanceof UnknownTopicOrPartitionException) {
                return new TopicState.MissingTopic();
            }
            if (e.getCause() instanceof AuthorizationException) {
                hidden.add(topic);
                settingsHidden.add(topic);
                return new TopicState.HiddenTopic();
            }
            throw new JobKafkaException("Kafka does not show topic " + names.name(topic), e.getCause());
        }
    }

    private Optional<String> expiry(TopicKind topic, KafkaFuture<Config> settings) throws InterruptedException {
        try {
            Config config = settings.get();
            return KEEPING.keySet().stream()
                    .map(config::get)
                    .filter(setting ->
                            setting != null && !KEEPING.get(setting.name()).equals(setting.value()))
                    .map(setting -> setting.name() + " = " + setting.value())
                    .sorted()
                    .findFirst();
        } catch (ExecutionException e) {
            if (e.getCause() instanceof AuthorizationException) {
                settingsHidden.add(topic);
            }
            return Optional.empty(); // the description says whether the topic is there
        }
    }

    private List<String> shown(Set<TopicKind> left) {
        return names.all().stream()
                .filter(topic -> !left.contains(topic))
                .map(topic -> names.name(topic))
                .toList();
    }

    private static ConfigResource resource(String topic) {
        return new ConfigResource(ConfigResource.Type.TOPIC, topic);
    }
}
