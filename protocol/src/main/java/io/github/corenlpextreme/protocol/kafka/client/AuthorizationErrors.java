package io.github.corenlpextreme.protocol.kafka.client;

import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.apache.kafka.common.KafkaFuture;
import org.apache.kafka.common.errors.AuthorizationException;
import org.apache.kafka.common.errors.GroupAuthorizationException;
import org.apache.kafka.common.errors.TopicAuthorizationException;

/** Says of what Kafka does not allow which user would need which right on what. */
public record AuthorizationErrors(ClientSettings settings) {

    public static final long TIMEOUT_SECONDS = 60;

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
    public JobKafkaException of(AuthorizationException refusal, AccessRight needed) {
        return new JobKafkaException(
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
    public JobKafkaException ofConsumer(AuthorizationException refusal, String group) {
        if (refusal instanceof TopicAuthorizationException topics) {
            return of(
                    refusal,
                    AccessRight.onTopic("Read", String.join(", ", new TreeSet<>(topics.unauthorizedTopics()))));
        }
        String named = refusal instanceof GroupAuthorizationException of ? of.groupId() : group;
        return of(
                refusal, AccessRight.onGroup("Read", Optional.ofNullable(named).orElse(group)));
    }

    /** The first of the rights that is about what was refused. */
    private static AccessRight missing(AuthorizationException refusal, List<AccessRight> needed) {
        String kind = refusal instanceof GroupAuthorizationException ? "group" : "topic";
        return needed.stream()
                .filter(right -> right.kind().equals(kind))
                .findFirst()
                .orElse(needed.get(0));
    }

    /**
     * Waits for the answer to a request that needs these rights.
     *
     * @throws JobKafkaException if there is none, or a refusal
     */
    public <T> T await(KafkaFuture<T> answer, AccessRight... needed) {
        try {
            return answer.get(TIMEOUT_SECONDS, TimeUnit.SECONDS);
        } catch (ExecutionException e) {
            if (e.getCause() instanceof AuthorizationException refusal) {
                throw of(refusal, missing(refusal, List.of(needed)));
            }
            throw new JobKafkaException(
                    "Kafka refused a request: " + e.getCause().getMessage(), e.getCause());
        } catch (TimeoutException e) {
            throw new JobKafkaException(
                    "Kafka did not answer within " + TIMEOUT_SECONDS + " s: check --bootstrap-servers and the network",
                    e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new JobKafkaException("interrupted while waiting for Kafka", e);
        }
    }
}
