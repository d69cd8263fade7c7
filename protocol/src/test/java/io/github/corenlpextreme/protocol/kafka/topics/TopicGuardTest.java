package io.github.corenlpextreme.protocol.kafka.topics;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.corenlpextreme.protocol.JobId;
import io.github.corenlpextreme.protocol.Topic;
import io.github.corenlpextreme.protocol.TopicNames;
import io.github.corenlpextreme.protocol.kafka.topics.TopicSight.Gone;
import io.github.corenlpextreme.protocol.kafka.topics.TopicSight.Hidden;
import io.github.corenlpextreme.protocol.kafka.topics.TopicSight.There;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class TopicGuardTest {

    private final TopicGuard guard = new TopicGuard(TopicNames.ofInputs(new JobId("book")), 4, Map.of());

    @Test
    void topicsThatStayAsTheyWereAreNoTrouble() {
        assertThat(look(there("a", 4))).isEmpty();
        assertThat(look(there("a", 4))).isEmpty();
        assertThat(guard.ids()).isEqualTo(Map.of(Topic.RESULTS, "a"));
    }

    @Test
    void aTopicIsGoneWhenTwoLooksInARowDoNotFindIt() {
        assertThat(look(new Gone())).isEmpty();
        assertThat(look(there("a", 4))).isEmpty();
        assertThat(look(new Gone())).isEmpty();
        assertThat(look(new Gone()))
                .contains("topic book.results has been deleted, with all that it held: start another job with --job");
    }

    @Test
    void aTopicOfTheSameNameIsAnotherOne() {
        look(there("a", 4));
        assertThat(look(there("b", 4))).get().asString().contains("topic book.results is not the one", "--job");
        assertThat(guard.ids()).isEqualTo(Map.of(Topic.RESULTS, "a"));
    }

    @Test
    void whatAnEarlierProcessHasSeenCounts() {
        TopicGuard later = new TopicGuard(TopicNames.ofInputs(new JobId("book")), 4, Map.of(Topic.RESULTS, "a"));
        assertThat(later.trouble(Map.of(Topic.RESULTS, there("b", 4)))).isPresent();
    }

    @Test
    void everyTopicButTheManifestHasAPartitionPerLane() {
        assertThat(look(there("a", 5)))
                .contains("topic book.results has 5 partitions, the job was planned with 4: start another job with"
                        + " --job");
        assertThat(guard.trouble(Map.of(Topic.MANIFEST, there("m", 1)))).isEmpty();
        assertThat(guard.trouble(Map.of(Topic.MANIFEST, there("m", 4)))).isPresent();
    }

    @Test
    void aTopicThatForgetsIsRefusedWithTheWayOut() {
        assertThat(look(new There("a", 4, Optional.of("retention.ms = 60000"))))
                .get()
                .asString()
                .contains("retention.ms = 60000", "kafka-configs.sh", "--entity-name book.results", "retention.ms=-1");
    }

    @Test
    void nothingIsSaidOfATopicThatIsNotShown() {
        look(there("a", 4));
        assertThat(look(new Hidden())).isEmpty();
        assertThat(guard.ids()).isEqualTo(Map.of(Topic.RESULTS, "a"));
    }

    private Optional<String> look(TopicSight results) {
        return guard.trouble(Map.of(Topic.RESULTS, results));
    }

    private static There there(String id, int partitions) {
        return new There(id, partitions, Optional.empty());
    }
}
