package io.github.corenlpextreme.protocol.kafka.topics;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.corenlpextreme.protocol.JobId;
import io.github.corenlpextreme.protocol.TopicKind;
import io.github.corenlpextreme.protocol.TopicLayout;
import io.github.corenlpextreme.protocol.kafka.topics.TopicState.HiddenTopic;
import io.github.corenlpextreme.protocol.kafka.topics.TopicState.MissingTopic;
import io.github.corenlpextreme.protocol.kafka.topics.TopicState.PresentTopic;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class TopicDriftDetectorTest {

    private final TopicDriftDetector guard =
            new TopicDriftDetector(TopicLayout.ofInputs(new JobId("book")), 4, Map.of());

    @Test
    void topicsThatStayAsTheyWereAreNoTrouble() {
        assertThat(look(there("a", 4))).isEmpty();
        assertThat(look(there("a", 4))).isEmpty();
        assertThat(guard.ids()).isEqualTo(Map.of(TopicKind.RESULTS, "a"));
    }

    @Test
    void aTopicIsGoneWhenTwoLooksInARowDoNotFindIt() {
        assertThat(look(new MissingTopic())).isEmpty();
        assertThat(look(there("a", 4))).isEmpty();
        assertThat(look(new MissingTopic())).isEmpty();
        assertThat(look(new MissingTopic()))
                .contains("topic book.results has been deleted, with everything in it: start another job with --job");
    }

    @Test
    void aTopicOfTheSameNameIsAnotherOne() {
        look(there("a", 4));
        assertThat(look(there("b", 4))).get().asString().contains("topic book.results is not the one", "--job");
        assertThat(guard.ids()).isEqualTo(Map.of(TopicKind.RESULTS, "a"));
    }

    @Test
    void whatAnEarlierProcessHasSeenCounts() {
        TopicDriftDetector later =
                new TopicDriftDetector(TopicLayout.ofInputs(new JobId("book")), 4, Map.of(TopicKind.RESULTS, "a"));
        assertThat(later.drift(Map.of(TopicKind.RESULTS, there("b", 4)))).isPresent();
    }

    @Test
    void everyTopicButTheManifestHasAPartitionPerLane() {
        assertThat(look(there("a", 5)))
                .contains("topic book.results has 5 partitions, but the job was planned with 4: start another job with"
                        + " --job");
        assertThat(guard.drift(Map.of(TopicKind.MANIFEST, there("m", 1)))).isEmpty();
        assertThat(guard.drift(Map.of(TopicKind.MANIFEST, there("m", 4)))).isPresent();
    }

    @Test
    void aTopicThatForgetsIsRefusedWithTheWayOut() {
        assertThat(look(new PresentTopic("a", 4, Optional.of("retention.ms = 60000"))))
                .get()
                .asString()
                .contains("retention.ms = 60000", "kafka-configs.sh", "--entity-name book.results", "retention.ms=-1");
    }

    @Test
    void nothingIsSaidOfATopicThatIsNotShown() {
        look(there("a", 4));
        assertThat(look(new HiddenTopic())).isEmpty();
        assertThat(guard.ids()).isEqualTo(Map.of(TopicKind.RESULTS, "a"));
    }

    private Optional<String> look(TopicState results) {
        return guard.drift(Map.of(TopicKind.RESULTS, results));
    }

    private static PresentTopic there(String id, int partitions) {
        return new PresentTopic(id, partitions, Optional.empty());
    }
}
