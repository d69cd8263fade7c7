package io.github.corenlpextreme.protocol.kafka.topics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.data.Percentage.withPercentage;

import io.github.corenlpextreme.protocol.JobId;
import io.github.corenlpextreme.protocol.TopicKind;
import io.github.corenlpextreme.protocol.TopicLayout;
import io.github.corenlpextreme.protocol.kafka.client.ClientSettings;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.common.TopicPartition;
import org.junit.jupiter.api.Test;

class JobTopicsTest {

    private static final ClientSettings SETTINGS = new ClientSettings("here:9092", Map.of());

    private final FakeAdmin kafka = new FakeAdmin();
    private final KafkaAdmin admin = KafkaAdmin.of(kafka, SETTINGS);
    private final List<Long> pauses = new ArrayList<>();
    private final JobTopics topics = new JobTopics(admin, TopicLayout.ofInputs(new JobId("j")), pauses::add);

    @Test
    void aTopicDeletedUnderAJobThatHasBegunIsNotMadeAnewButLookedForAgain() {
        admin.createTopic(new NewTopic("j.chunks", 1, (short) 1));
        kafka.fill(new TopicPartition("j.chunks", 0), 0, 1);

        assertThatThrownBy(() -> topics.create(1))
                .hasMessage("topic j.manifest was deleted after the job had begun, with everything in it:"
                        + " start another job with --job");

        assertThat(pauses).containsOnly(Duration.ofSeconds(1).toNanos()).hasSize(3);
        assertThat(admin.topics()).containsExactly("j.chunks");
    }

    @Test
    void partitionsWithoutALeaderAreWaitedForAMinute() {
        assertThatThrownBy(() -> topics.create(1))
                .hasMessage("topic j.manifest has partitions without a leader after 60 s:"
                        + " is every broker of this Kafka up?");

        assertThat(pauses.stream().mapToLong(Long::longValue).sum())
                .isCloseTo(Duration.ofMinutes(1).toNanos(), withPercentage(1));
    }

    @Test
    void aTopicThatIsMissingOrHasAnotherNumberOfPartitionsIsSaid() {
        assertThatThrownBy(() -> topics.check(1))
                .hasMessage("topic j.manifest does not exist: was it deleted?"
                        + " Start the job's producer again, or another job with --job");

        admin.createTopic(new NewTopic("j.manifest", 2, (short) 1));

        assertThatThrownBy(() -> topics.check(1))
                .hasMessage("topic j.manifest has 2 partitions, but the job was planned with 1:"
                        + " start another job with --job");
    }

    @Test
    void whatIsThereOfAJobIsDeleted() {
        admin.createTopic(new NewTopic(TopicKind.RESULTS.of(new JobId("j")), 1, (short) 1));
        admin.createTopic(new NewTopic("other.results", 1, (short) 1));

        topics.delete();

        assertThat(admin.topics()).containsExactly("other.results");
    }
}
