package io.github.corenlpextreme.protocol.kafka.topics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.corenlpextreme.protocol.kafka.client.AuthorizationErrors.AccessRight;
import io.github.corenlpextreme.protocol.kafka.client.ClientSettings;
import io.github.corenlpextreme.protocol.kafka.client.JobKafkaException;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.common.TopicPartition;
import org.junit.jupiter.api.Test;

class KafkaAdminTest {

    private static final ClientSettings SETTINGS = new ClientSettings("here:9092", Map.of());
    private static final AccessRight DESCRIBE = AccessRight.onTopic("Describe", "j.chunks");
    private static final TopicPartition FIRST = new TopicPartition("j.chunks", 0);
    private static final TopicPartition SECOND = new TopicPartition("j.chunks", 1);

    private final FakeAdmin kafka = new FakeAdmin();
    private final KafkaAdmin admin = KafkaAdmin.of(kafka, SETTINGS);

    @Test
    void aTopicIsCreatedOnceAndFoundAndDeletedOnce() {
        assertThat(admin.topic("j.chunks", DESCRIBE)).isEmpty();
        assertThat(admin.createTopic(chunks())).isTrue();
        assertThat(admin.createTopic(chunks())).isFalse();
        assertThat(admin.topic("j.chunks", DESCRIBE))
                .hasValueSatisfying(found -> assertThat(found.partitions()).hasSize(2));
        assertThat(admin.topics()).containsExactly("j.chunks");
        assertThat(admin.deleteTopic("j.chunks")).isTrue();
        assertThat(admin.deleteTopic("j.chunks")).isFalse();
    }

    @Test
    void topicsAreAskedForTogetherAndEachHasAnAnswerOfItsOwn() {
        admin.createTopic(chunks());

        var answers = admin.topics(List.of("j.chunks", "j.spans"));

        assertThat(answers.get("j.chunks").get()).isPresent();
        assertThat(answers.get("j.spans").get()).isEmpty();
    }

    @Test
    void theBrokersAreThoseOfTheCluster() {
        assertThat(admin.brokers()).containsExactly(0);
    }

    @Test
    void aLaneHasABeginAnEndAndAPlaceUpToWhichItIsCommitted() {
        admin.createTopic(chunks());
        kafka.fill(FIRST, 2, 9);
        kafka.fill(SECOND, 0, 7);
        kafka.updateConsumerGroupOffsets(Map.of(FIRST, 4L));

        Map<TopicPartition, Long> committed = admin.groups().committed("j.workers", DESCRIBE);

        assertThat(admin.offsets().begins(OffsetAdmin.lanes("j.chunks", 2), DESCRIBE))
                .isEqualTo(Map.of(FIRST, 2L, SECOND, 0L));
        assertThat(admin.offsets().ends(OffsetAdmin.lanes("j.chunks", 2), DESCRIBE))
                .isEqualTo(Map.of(FIRST, 9L, SECOND, 7L));
        assertThat(committed).isEqualTo(Map.of(FIRST, 4L));
        assertThat(admin.offsets().lanes("j.chunks", 2, committed))
                .contains(List.of(new LaneOffsets(2, 9, 4), new LaneOffsets(0, 7, 0)));
    }

    @Test
    void aTopicThatIsNotThereHasNoLanes() {
        assertThat(admin.offsets().lanes("j.chunks", 2, Map.of())).isEmpty();
        assertThat(admin.offsets().haveLeaders(List.of(FIRST), DESCRIBE)).isFalse();
        assertThatThrownBy(() -> admin.offsets().ends(List.of(FIRST), DESCRIBE)).isInstanceOf(JobKafkaException.class);
    }

    @Test
    void aGroupThatIsNotThereHasNoMembers() {
        assertThat(admin.groups().members("j.workers")).isZero();
    }

    @Test
    void theMembersOfAGroupAreCounted() {
        kafka.join("j.workers", 3);

        assertThat(admin.groups().members("j.workers")).isEqualTo(3);
    }

    private static NewTopic chunks() {
        return new NewTopic("j.chunks", 2, (short) 1);
    }
}
