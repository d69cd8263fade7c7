package io.github.corenlpextreme.protocol.kafka.client;

import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import org.apache.kafka.common.errors.AuthorizationException;
import org.apache.kafka.common.errors.GroupAuthorizationException;
import org.apache.kafka.common.errors.TopicAuthorizationException;

/** Says of what Kafka does not allow which user would need which right on what. */
public record AuthorizationErrors(ClientSettings settings) {

    /** A right that Kafka's access control lists know, such as Write on a topic. */
    public record AccessRight(String operation, String kind, String name) {

        public static final AccessRight DESCRIBE_CLUSTER = new AccessRight("Describe", "cluster", "kafka-cluster");

        public static AccessRight onTopic(String operation, String topic) {
            return new AccessRight(operation, "topic", topic);
        }

        public static AccessRight onGroup(String operation, String group) {
            return new AccessRight(operation, "group", group);
        }
    }

    /** A request that needs this right was refused. */
    public KafkaAuthorizationException of(AuthorizationException refusal, AccessRight needed) {
        return new KafkaAuthorizationException(
                "Kafka refuses "
                        + ResolvedClientConfig.userOf(settings)
                                .map(name -> "user " + name)
                                .orElse("this client")
                        + " the operation " + needed.operation() + " on " + needed.kind() + " " + needed.name()
                        + " (it says: " + refusal.getMessage()
                        + "): grant it with kafka-acls.sh; docs/security.md lists what each part needs",
                refusal);
    }

    /** A consumer was refused: Kafka names what it may not read. */
    public KafkaAuthorizationException ofConsumer(AuthorizationException refusal, String group) {
        if (refusal instanceof TopicAuthorizationException topics) {
            return of(
                    refusal,
                    AccessRight.onTopic("Read", String.join(", ", new TreeSet<>(topics.unauthorizedTopics()))));
        }
        String named = refusal instanceof GroupAuthorizationException of ? of.groupId() : group;
        return of(
                refusal, AccessRight.onGroup("Read", Optional.ofNullable(named).orElse(group)));
    }

    /** A request that needs all of these rights was refused: the first that is about what was refused is missing. */
    public KafkaAuthorizationException of(AuthorizationException refusal, List<AccessRight> needed) {
        String kind = refusal instanceof GroupAuthorizationException ? "group" : "topic";
        return of(
                refusal,
                needed.stream()
                        .filter(right -> right.kind().equals(kind))
                        .findFirst()
                        .orElse(needed.get(0)));
    }
}
