package io.github.corenlpextreme.jobs.catalog;

import static io.github.corenlpextreme.protocol.TopicKind.CHUNKS;
import static io.github.corenlpextreme.protocol.TopicKind.PARTIALS;
import static io.github.corenlpextreme.protocol.TopicKind.RESULTS;
import static io.github.corenlpextreme.protocol.TopicKind.RETRIED;
import static io.github.corenlpextreme.protocol.TopicKind.RETRIES;
import static io.github.corenlpextreme.protocol.TopicKind.SPANS;
import static io.github.corenlpextreme.protocol.TopicKind.SPAN_RESULTS;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.corenlpextreme.protocol.JobId;
import io.github.corenlpextreme.protocol.JobOrigin;
import io.github.corenlpextreme.protocol.kafka.topics.LaneOffsets;
import java.util.OptionalInt;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;

class JobStatsTest {

    private static final JobOrigin REPLAY = new JobOrigin(JobOrigin.OriginKind.CHUNKS, new JobId("book"));
    private static final JobOrigin RETRY = new JobOrigin(JobOrigin.OriginKind.FAILURES, new JobId("book"));

    @Test
    void isPublishingUntilTheLastMarkerOfTheLastLane() {
        assertFigures(JobSnapshots.of("job").topic(CHUNKS, 5, 5, 3, 3), JobState.PUBLISHING, 88);
    }

    @Test
    void isAnnotatingWhileChunksWait() {
        assertFigures(JobSnapshots.of("job").topic(CHUNKS, 5, 4, 4, 0), JobState.ANNOTATING, 44);
    }

    @Test
    void isAnnotatingWhileSpansMayCome() {
        assertFigures(JobSnapshots.of("job").topic(CHUNKS, 5, 5, 4, 4).ended(CHUNKS), JobState.ANNOTATING, 99);
    }

    @Test
    void isAnnotatingWhileSpansWait() {
        assertFigures(annotated().topic(SPANS, 3, 0, 2, 2), JobState.ANNOTATING, 78);
    }

    @Test
    void isAnnotatedUntilTheWriterHasReadAllDocuments() {
        assertFigures(annotated().ended(RESULTS), JobState.ANNOTATED, 100);
    }

    @Test
    void isWrittenWhenTheWriterHasReadAllDocuments() {
        assertFigures(annotated().ended(RESULTS, SPAN_RESULTS), JobState.WRITTEN, 100);
    }

    @Test
    void isWrittenAlsoIfAWorkerDiedBeforeItsLastCommit() {
        assertFigures(annotated().topic(CHUNKS, 5, 3, 4, 4).ended(RESULTS, SPAN_RESULTS), JobState.WRITTEN, 100);
    }

    /** Workers pass on the markers twice if the first died before its commit: the plan is reached, and more. */
    @Test
    void chunksThatWerePublishedTwiceMakeItNoLessDone() {
        assertFigures(annotated().topic(CHUNKS, 6, 6, 4, 4), JobState.ANNOTATED, 100);
    }

    @Test
    void aReplayIsJudgedByItsOwnWorkersOnTheTopicsOfTheOther() {
        JobSnapshots replay = JobSnapshots.of("again", REPLAY)
                .topic(CHUNKS, 5, 2, 4, 1)
                .topic(SPANS, 2, 0, 2, 0)
                .ended(CHUNKS, SPANS);

        assertFigures(replay, JobState.ANNOTATING, 23);
    }

    @Test
    void howMuchARetryHasToDoIsKnownWhenItIsAllPublished() {
        JobSnapshots retry = JobSnapshots.of("retry", RETRY).topic(RETRIES, 4, 2, 1, 0);

        assertThat(JobStats.of(retry.see())).satisfies(figures -> {
            assertThat(figures.state()).isEqualTo(JobState.PUBLISHING);
            assertThat(figures.percent()).isEmpty();
        });
        assertFigures(retry.ended(RETRIES), JobState.ANNOTATING, 40);
    }

    @Test
    void aRetryIsWrittenWhenTheOtherJobsResultsAreReadToo() {
        JobSnapshots retry =
                JobSnapshots.of("retry", RETRY).topic(RETRIES, 4, 4, 1, 1).ended(RETRIES, RETRIED, RESULTS);

        assertFigures(retry, JobState.ANNOTATED, 100);
        assertFigures(retry.ended(SPAN_RESULTS), JobState.WRITTEN, 100);
    }

    @Test
    void isHalfRemovedWithoutOneOfItsTopics() {
        JobStats figures = JobStats.of(annotated().without(PARTIALS).see());

        assertThat(figures.state()).isEqualTo(JobState.HALF_REMOVED);
        assertThat(figures.percent()).isEqualTo(OptionalInt.empty());
    }

    @Test
    void saysWhetherResultsAreGone() {
        assertThat(JobStats.of(annotated().see()).resultsDeleted()).isFalse();
        assertThat(JobStats.of(annotated()
                                .lane(SPAN_RESULTS, 1, new LaneOffsets(1, 2, 2))
                                .see())
                        .resultsDeleted())
                .isTrue();
    }

    @Test
    void addsUpWhatItsTopicsTakeOrDoesNotKnow() {
        assertThat(JobStats.of(annotated().see()).disk()).isEqualTo(OptionalLong.of(3072));
        assertThat(JobStats.of(annotated().diskUnknown().see()).disk()).isEmpty();
    }

    private static JobSnapshots annotated() {
        return JobSnapshots.of("job")
                .topic(CHUNKS, 5, 5, 4, 4)
                .topic(SPANS, 3, 3, 2, 2)
                .ended(CHUNKS, SPANS);
    }

    private static void assertFigures(JobSnapshots sights, JobState state, int percent) {
        JobStats figures = JobStats.of(sights.see());

        assertThat(figures.state()).isEqualTo(state);
        assertThat(figures.percent()).isEqualTo(OptionalInt.of(percent));
    }
}
