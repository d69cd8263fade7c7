package io.github.corenlpextreme.producer.kafka;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.corenlpextreme.protocol.JobId;
import io.github.corenlpextreme.protocol.TopicKind;
import io.github.corenlpextreme.protocol.TopicLayout;
import io.github.corenlpextreme.protocol.kafka.client.ClientSettings;
import io.github.corenlpextreme.protocol.kafka.topics.JobTopics;
import io.github.corenlpextreme.protocol.kafka.topics.KafkaAdmin;
import io.github.corenlpextreme.testkit.broker.BrokerExtension;
import io.github.corenlpextreme.testkit.broker.TestBroker;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.CreateTopicsResult;
import org.apache.kafka.clients.admin.CreateTopicsResult.TopicMetadataAndConfig;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.common.KafkaFuture;
import org.apache.kafka.common.config.ConfigResource;
import org.apache.kafka.common.errors.PolicyViolationException;
import org.apache.kafka.common.internals.KafkaFutureImpl;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Results lie in small segments, which Kafka can free one by one, if it allows them. */
@ExtendWith(BrokerExtension.class)
class SegmentsTest {

    private final ClientSettings kafka;

    SegmentsTest(TestBroker broker) {
        this.kafka = new ClientSettings(broker.bootstrapServers(), Map.of());
    }

    @Test
    void onlyTheResultsHaveSmallSegments() throws Exception {
        JobId job = new JobId("small");
        try (Admin admin = Admin.create(kafka.admin())) {
            new JobTopics(KafkaAdmin.of(admin, kafka), TopicLayout.ofInputs(job)).create(1);

            for (TopicKind topic : List.of(TopicKind.RESULTS, TopicKind.SPAN_RESULTS)) {
                assertThat(segmentBytes(admin, topic.of(job))).isEqualTo(16 << 20);
            }
            assertThat(segmentBytes(admin, TopicKind.CHUNKS.of(job))).isEqualTo(32 << 20);
        }
    }

    @Test
    void aKafkaWithRulesOfItsOwnGetsTheTopicsWithoutThem() throws Exception {
        JobId job = new JobId("ruled");
        try (Admin admin = Admin.create(kafka.admin())) {
            new JobTopics(KafkaAdmin.of(refusingSegments(admin), kafka), TopicLayout.ofInputs(job)).create(1);

            assertThat(segmentBytes(admin, TopicKind.RESULTS.of(job))).isEqualTo(32 << 20);
        }
    }

    private static int segmentBytes(Admin admin, String topic) throws Exception {
        ConfigResource resource = new ConfigResource(ConfigResource.Type.TOPIC, topic);
        return Integer.parseInt(admin.describeConfigs(List.of(resource))
                .all()
                .get()
                .get(resource)
                .get("segment.bytes")
                .value());
    }

    private static Admin refusingSegments(Admin admin) {
        return (Admin) Proxy.newProxyInstance(
                SegmentsTest.class.getClassLoader(), new Class<?>[] {Admin.class}, (proxy, method, arguments) -> {
                    if (method.getName().equals("createTopics")) {
                        return createdOrRefused(admin, (Collection<?>) arguments[0]);
                    }
                    try {
                        return method.invoke(admin, arguments);
                    } catch (InvocationTargetException e) {
                        throw e.getCause();
                    }
                });
    }

    private static CreateTopicsResult createdOrRefused(Admin admin, Collection<?> topics) throws Exception {
        Map<String, KafkaFuture<TopicMetadataAndConfig>> answers = new HashMap<>();
        for (NewTopic topic : topics.stream().map(NewTopic.class::cast).toList()) {
            KafkaFutureImpl<TopicMetadataAndConfig> answer = new KafkaFutureImpl<>();
            if (topic.configs().containsKey("segment.bytes")) {
                answer.completeExceptionally(new PolicyViolationException("segment.bytes must be from 52428800"));
            } else {
                admin.createTopics(List.of(topic)).all().get();
                answer.complete(null);
            }
            answers.put(topic.name(), answer);
        }
        return new PreparedResult(answers);
    }

    private static final class PreparedResult extends CreateTopicsResult {

        PreparedResult(Map<String, KafkaFuture<TopicMetadataAndConfig>> answers) {
            super(answers);
        }
    }
}
