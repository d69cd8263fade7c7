package io.github.corenlpextreme.protocol;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.corenlpextreme.protocol.JobOrigin.OriginKind;
import java.util.EnumSet;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class TopicLayoutTest {

    private static final JobId OLD = new JobId("old");
    private static final JobId NEW = new JobId("new");

    @Test
    void aJobOfItsOwnSharesNothing() {
        TopicLayout names = TopicLayout.ofInputs(NEW);

        assertThat(names.own()).isEqualTo(names.all()).doesNotContain(TopicKind.RETRIES, TopicKind.RETRIED);
        assertThat(names.all())
                .allSatisfy(topic -> assertThat(names.name(topic)).startsWith("new."));
        assertThat(names.stitches()).isTrue();
    }

    @Test
    void aJobOverTheChunksOfAnotherReadsItsWorkThere() {
        TopicLayout names = new TopicLayout(NEW, new JobOrigin(OriginKind.CHUNKS, OLD));

        assertThat(names.work()).extracting(names::name).containsExactly("old.chunks", "old.spans");
        assertThat(names.documents()).extracting(names::name).containsExactly("new.results", "new.span-results");
        assertThat(names.stitches()).isFalse();
        assertThatThrownBy(() -> names.name(TopicKind.PARTIALS)).hasMessage("job new has no topic of PARTIALS");
    }

    @Test
    void aRetryTakesItsWorkFromItselfAndTheOtherDocumentsFromTheOther() {
        TopicLayout names = new TopicLayout(NEW, new JobOrigin(OriginKind.FAILURES, OLD));

        assertThat(names.work()).extracting(names::name).containsExactly("new.retries");
        assertThat(names.documents())
                .extracting(names::name)
                .containsExactly("old.results", "old.span-results", "new.retried");
        assertThat(names.stitches()).isFalse();
    }

    @ParameterizedTest
    @EnumSource(OriginKind.class)
    void everyTopicIsFoundByItsName(OriginKind kind) {
        TopicLayout names = new TopicLayout(NEW, new JobOrigin(kind, kind == OriginKind.INPUTS ? NEW : OLD));
        Set<TopicKind> needed = EnumSet.copyOf(names.work());
        needed.addAll(names.documents());
        needed.add(names.firstFilled());

        assertThat(names.all()).containsAll(needed).containsAll(names.own());
        assertThat(names.own()).contains(TopicKind.MANIFEST, names.firstFilled());
        assertThat(names.all())
                .allSatisfy(topic -> assertThat(names.topic(names.name(topic))).contains(topic));
        assertThat(names.topic("other.results")).isEmpty();
    }
}
