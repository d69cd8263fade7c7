package io.github.corenlpextreme.protocol.kafka.topics;

import io.github.corenlpextreme.protocol.kafka.client.AuthorizationErrors;
import io.github.corenlpextreme.protocol.kafka.client.AuthorizationErrors.AccessRight;
import io.github.corenlpextreme.protocol.kafka.client.ClientSettings;
import io.github.corenlpextreme.protocol.kafka.client.JobKafkaException;
import io.github.corenlpextreme.protocol.kafka.client.KafkaAuthorizationException;
import io.github.corenlpextreme.protocol.kafka.client.KafkaTimeoutException;
import java.time.Duration;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.Config;
import org.apache.kafka.clients.admin.CreateTopicsOptions;
import org.apache.kafka.clients.admin.DeleteTopicsOptions;
import org.apache.kafka.clients.admin.DescribeClusterOptions;
import org.apache.kafka.clients.admin.DescribeConfigsOptions;
import org.apache.kafka.clients.admin.DescribeLogDirsOptions;
import org.apache.kafka.clients.admin.DescribeTopicsOptions;
import org.apache.kafka.clients.admin.ListTopicsOptions;
import org.apache.kafka.clients.admin.LogDirDescription;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.admin.TopicDescription;
import org.apache.kafka.common.KafkaFuture;
import org.apache.kafka.common.Node;
import org.apache.kafka.common.config.ConfigResource;
import org.apache.kafka.common.errors.TopicExistsException;
import org.apache.kafka.common.errors.UnknownTopicOrPartitionException;

/**
 * Asks Kafka about topics, lanes and groups, and changes them. What is not there is an answer. Everything else that
 * fails is thrown: a {@link KafkaAuthorizationException} names the right that is missing, a
 * {@link KafkaTimeoutException} says that Kafka did not answer in time, and a {@link JobKafkaException} gives its
 * own reason. Where callers differ in the right that they have, they say which one to name. Thread-safe.
 */
public final class KafkaAdmin implements AutoCloseable {

    static final Duration PATIENCE = Duration.ofSeconds(60);

    private final Admin admin;
    private final AdminAnswers answers;

    private KafkaAdmin(Admin admin, AdminAnswers answers) {
        this.admin = admin;
        this.answers = answers;
    }

    /** Waits a minute for each answer, or for less if the settings say so. */
    public static KafkaAdmin open(ClientSettings settings) {
        return of(Admin.create(settings.admin()), settings);
    }

    /** Waits for so long for each answer. */
    static KafkaAdmin open(ClientSettings settings, Duration patience) {
        return new KafkaAdmin(
                Admin.create(settings.admin()),
                new AdminAnswers(new AuthorizationErrors(settings), patience, (int) patience.toMillis()));
    }

    /** Over a client that was made with these settings; it is closed with this. */
    public static KafkaAdmin of(Admin admin, ClientSettings settings) {
        return new KafkaAdmin(admin, new AdminAnswers(new AuthorizationErrors(settings), PATIENCE, null));
    }

    OffsetAdmin offsets() {
        return new OffsetAdmin(admin, answers);
    }

    GroupAdmin groups() {
        return new GroupAdmin(admin, answers);
    }

    Set<String> topics() {
        return answers.await(
                admin.listTopics(answers.timed(new ListTopicsOptions())).names(), AccessRight.DESCRIBE_CLUSTER);
    }

    /** The ids of the brokers. */
    List<Integer> brokers() {
        return answers
                .await(
                        admin.describeCluster(answers.timed(new DescribeClusterOptions()))
                                .nodes(),
                        AccessRight.DESCRIBE_CLUSTER)
                .stream()
                .map(Node::id)
                .toList();
    }

    /** Bytes by topic, all replicas together; needs a right that nothing else needs. */
    Map<String, Long> diskBytes() {
        Map<String, Long> bytes = new HashMap<>();
        answers.await(
                        admin.describeLogDirs(brokers(), answers.timed(new DescribeLogDirsOptions()))
                                .allDescriptions(),
                        AccessRight.DESCRIBE_CLUSTER)
                .values()
                .forEach(folders -> folders.values().forEach(folder -> add(folder, bytes)));
        return bytes;
    }

    private static void add(LogDirDescription folder, Map<String, Long> bytes) {
        folder.replicaInfos()
                .forEach((partition, replica) -> bytes.merge(partition.topic(), replica.size(), Long::sum));
    }

    Optional<TopicDescription> topic(String name, AccessRight needed) {
        return answers.awaitUnless(
                UnknownTopicOrPartitionException.class,
                descriptions(List.of(name)).get(name),
                needed);
    }

    /** Asks about all at once. Each answer is waited for, and fails, when it is taken. */
    Map<String, Supplier<Optional<TopicDescription>>> topics(Collection<String> names) {
        return descriptions(names).entrySet().stream()
                .collect(Collectors.toMap(
                        Map.Entry::getKey,
                        answer -> () -> answers.awaitUnless(
                                UnknownTopicOrPartitionException.class,
                                answer.getValue(),
                                AccessRight.onTopic("Describe", answer.getKey()))));
    }

    private Map<String, KafkaFuture<TopicDescription>> descriptions(Collection<String> names) {
        return admin.describeTopics(names, answers.timed(new DescribeTopicsOptions()))
                .topicNameValues();
    }

    /** Asks for the settings of all at once. Each answer is waited for, and fails, when it is taken. */
    Map<String, Supplier<Config>> topicSettings(Collection<String> names) {
        List<ConfigResource> resources = names.stream()
                .map(name -> new ConfigResource(ConfigResource.Type.TOPIC, name))
                .toList();
        return admin
                .describeConfigs(resources, answers.timed(new DescribeConfigsOptions()))
                .values()
                .entrySet()
                .stream()
                .collect(Collectors.toMap(
                        answer -> answer.getKey().name(),
                        answer -> () -> answers.await(
                                answer.getValue(),
                                AccessRight.onTopic(
                                        "DescribeConfigs", answer.getKey().name()))));
    }

    /**
     * Creates a topic.
     *
     * @return whether it was not there before
     * @throws TopicRulesException if Kafka does not allow these settings
     */
    boolean createTopic(NewTopic wanted) {
        return createTopics(List.of(wanted)).get(wanted.name()).getAsBoolean();
    }

    /** Creates all by one request. Each answer is waited for, and fails, when it is taken. */
    Map<String, BooleanSupplier> createTopics(Collection<NewTopic> wanted) {
        return admin.createTopics(wanted, answers.timed(new CreateTopicsOptions())).values().entrySet().stream()
                .collect(Collectors.toMap(
                        Map.Entry::getKey,
                        answer -> () -> answers.succeeded(
                                TopicExistsException.class,
                                answer.getValue(),
                                AccessRight.onTopic("Create", answer.getKey()))));
    }

    /** Whether the topic was there. */
    boolean deleteTopic(String name) {
        return answers.succeeded(
                UnknownTopicOrPartitionException.class,
                admin.deleteTopics(List.of(name), answers.timed(new DeleteTopicsOptions()))
                        .all(),
                AccessRight.onTopic("Delete", name));
    }

    /** A client that is being closed does not see its requests through; all have been waited for. */
    @Override
    public void close() {
        admin.close(Duration.ZERO);
    }
}
