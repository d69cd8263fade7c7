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
public record Refusals(ClientSettings settings) {

    public static final long TIMEOUT_SECONDS = 60;

    /** A right that Kafka's access control lists know, such as Write on a topic. */
    public record Right(String operation, String kind, String name) {

        public static final Right DESCRIBE_CLUSTER = new Right("Describe", "cluster", "kafka-cluster");

        public static Right onTopic(String operation, String topic) {
            return new Right(operation, "topic", topic);
        }

        public static Right onGroup(String operation, String group) {
            return new Right(operation, "group", group);
        }
    }

    /** A request that needs this right was refused. */
    public KafkaTroubleException of(AuthorizationException refusal, Right needed) {
        return new KafkaTroubleException(
                "Kafka refuses "
                        + ClientConfig.userOf(settings)
                                .map(name -> "user " + name)
                                .orElse("this client")
                        + " the operation " + needed.operation() + " on " + needed.kind() + " " + needed.name()
                        + " (it says: " + refusal.getMessage()
                        + "): grant it with kafka-acls.sh; docs/security.md lists what each part needs",
                refusal);
    }

    /** A consumer was refused: Kafka names what it may not read. */
    public KafkaTroubleException ofConsumer(AuthorizationException refusal, String group) {
        if (refusal instanceof TopicAuthorizationException topics) {
            return of(refusal, Right.onTopic("Read", String.join(", ", new TreeSet<>(topics.unauthorizedTopics()))));
        }
        String named = refusal instanceof GroupAuthorizationException of ? of.groupId() : group;
        return of(refusal, Right.onGroup("Read", Optional.ofNullable(named).orElse(group)));
    }

    /** The first of the rights that is about what was refused. */
    private static Right missing(AuthorizationException refusal, List<Right> needed) {
        String kind = refusal instanceof GroupAuthorizationException ? "group" : "topic";
        return needed.stream()
                .filter(right -> right.kind().equals(kind))
                .findFirst()
                .orElse(needed.get(0));
    }

    /**
     * Waits for the answer to a request that needs these rights.
     *
     * @throws KafkaTroubleException if there is none, or a refusal
     */
    public <T> T await(KafkaFuture<T> answer, Right... needed) {
        try {
            return answer.get(TIMEOUT_SECONDS, TimeUnit.SECONDS);
        } catch (ExecutionException e) {
            if (e.getCause() instanceof AuthorizationException refusal) {
                throw of(refusal, missing(refusal, List.of(needed)));
            }
            throw new KafkaTroubleException(
                    "Kafka refused a request: " + e.getCause().getMessage(), e.getCause());
        } catch (TimeoutException e) {
            throw new KafkaTroubleException(
                    "Kafka did not answer within " + TIMEOUT_SECONDS + " s: check --bootstrap-servers and the network",
                    e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new KafkaTroubleException("interrupted while waiting for Kafka", e);
        }
    }
}
