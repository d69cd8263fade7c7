package io.github.corenlpextreme.jobs.catalog;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.corenlpextreme.protocol.JobId;
import io.github.corenlpextreme.protocol.JobOrigin;
import io.github.corenlpextreme.protocol.UsageException;
import io.github.corenlpextreme.protocol.kafka.topics.JobSnapshot;
import io.github.corenlpextreme.protocol.kafka.topics.JobSnapshot.ReadableJob;
import io.github.corenlpextreme.protocol.kafka.topics.JobSnapshot.UnreadableJob;
import java.util.List;
import java.util.stream.Stream;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;

class JobListTest {

    private static final ReadableJob BOOK = JobSnapshots.of("book").see();
    private static final ReadableJob AGAIN = JobSnapshots.of(
                    "again", new JobOrigin(JobOrigin.OriginKind.CHUNKS, new JobId("book")))
            .see();

    @Test
    void findsAJobByItsName() {
        assertThat(new JobList(List.of(AGAIN, BOOK)).named("book")).isEqualTo(BOOK);
    }

    @Test
    void answersAnUnknownNameWithTheNearest() {
        assertRefused(
                () -> new JobList(List.of(AGAIN, BOOK)).named("bok"),
                2,
                "there is no job 'bok' here; did you mean book?");
    }

    @Test
    void answersAnUnknownNameThatIsLikeNoneWithAll() {
        assertRefused(
                () -> new JobList(List.of(AGAIN, BOOK)).named("quarterly"),
                2,
                "there is no job 'quarterly' here; there are again, book");
        assertRefused(() -> new JobList(List.of()).named("book"), 2, "there is no job 'book' here; there are none");
    }

    @Test
    void saysWhyAJobCannotBeRead() {
        JobList found = new JobList(List.of(new UnreadableJob(new JobId("odd"), "version 9")));

        assertRefused(() -> found.named("odd"), 1, "job odd cannot be read: version 9; ");
    }

    @Test
    void keepsAJobThatIsReplayed() {
        JobList found = new JobList(List.of(AGAIN, BOOK));

        assertRefused(() -> found.refuseIfReplayed(BOOK), 1, "job book is replayed by again: clean that first");
        assertThatCode(() -> found.refuseIfReplayed(AGAIN)).doesNotThrowAnyException();
    }

    /** Or forged manifests could make jobs that can never be removed. */
    @Test
    void letsJobsGoThatReplayEachOther() {
        List<ReadableJob> circle = List.of(replay("a", "b"), replay("b", "c"), replay("c", "a"));
        Stream<ReadableJob> others = Stream.of(BOOK, AGAIN, replay("d", "a"));
        JobList found =
                new JobList(Stream.<JobSnapshot>concat(circle.stream(), others).toList());

        assertThatCode(() -> found.refuseIfReplayed(circle.get(1))).doesNotThrowAnyException();
        assertRefused(() -> found.refuseIfReplayed(circle.get(0)), 1, "job a is replayed by d: clean that first");
        assertRefused(() -> found.refuseIfReplayed(BOOK), 1, "job book is replayed by again: clean that first");
    }

    private static ReadableJob replay(String job, String basis) {
        return JobSnapshots.of(job, new JobOrigin(JobOrigin.OriginKind.CHUNKS, new JobId(basis)))
                .see();
    }

    @Test
    void keepsAJobThatHasWorkers() {
        assertRefused(
                () -> JobList.refuseWithWorkers(
                        JobSnapshots.of("book").workers(2).see()),
                1,
                "job book has 2 workers: stop");
        assertThatCode(() -> JobList.refuseWithWorkers(BOOK)).doesNotThrowAnyException();
    }

    private static void assertRefused(ThrowingCallable action, int exitCode, String message) {
        assertThatThrownBy(action)
                .hasMessageStartingWith(message)
                .asInstanceOf(InstanceOfAssertFactories.type(UsageException.class))
                .returns(exitCode, UsageException::exitCode);
    }
}
