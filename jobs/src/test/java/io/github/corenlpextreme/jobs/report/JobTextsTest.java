package io.github.corenlpextreme.jobs.report;

import static io.github.corenlpextreme.protocol.TopicKind.CHUNKS;
import static io.github.corenlpextreme.protocol.TopicKind.RESULTS;
import static io.github.corenlpextreme.protocol.TopicKind.SPAN_RESULTS;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.github.corenlpextreme.jobs.catalog.JobSnapshots;
import io.github.corenlpextreme.protocol.JobId;
import io.github.corenlpextreme.protocol.JobOrigin;
import io.github.corenlpextreme.protocol.kafka.topics.JobSnapshot.ReadableJob;
import io.github.corenlpextreme.protocol.kafka.topics.JobSnapshot.UnreadableJob;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

class JobTextsTest {

    private static final Instant NOW = JobSnapshots.PUBLISHED.plus(Duration.ofSeconds(185));
    private static final ReadableJob BOOK =
            JobSnapshots.of("book").topic(CHUNKS, 5, 4, 4, 0).workers(1).see();
    private static final ReadableJob REPLAY = JobSnapshots.of(
                    "the-book-again", new JobOrigin(JobOrigin.OriginKind.CHUNKS, new JobId("book")))
            .diskUnknown()
            .see();

    @Test
    void theTableHasAJobPerLine() {
        List<String> lines = JobTable.of(List.of(BOOK, REPLAY, new UnreadableJob(new JobId("odd"), "version 9")), NOW);

        assertThat(lines)
                .containsExactly(
                        "JOB             STATE       DONE  INPUT                    DISK     AGE         BASIS",
                        "book            annotating  44 %  a\\u001B[2J.txt, 4.4 KiB  3.0 KiB  3 min 05 s  its inputs",
                        "the-book-again  publishing  0 %   a\\u001B[2J.txt, 4.4 KiB  -        3 min 05 s  replays book",
                        "odd             unreadable  -     -                        -        -           -");
    }

    @Test
    void theSectionsSayEverything() {
        assertThat(JobReport.of(BOOK, NOW))
                .containsExactly(
                        "job        book",
                        "state      annotating, 44 % done, 1 worker",
                        "age        3 min 05 s, since 2026-11-24T12:00:00Z",
                        "basis      its inputs",
                        "inputs     1 file, 4.4 KiB",
                        "             a\u001b[2J.txt  4.4 KiB",
                        "pipeline   tokenize, pos",
                        "             pos.maxlen = 100",
                        "output     jsonl, graphs all",
                        "text       UTF-8, lines of at most 1.0 MiB",
                        "plan       2 lanes, chunks of 1000 B",
                        "versions   corenlp 4.5.10",
                        "disk       3.0 KiB",
                        "             book.chunks  2.0 KiB",
                        "             book.results  1.0 KiB",
                        "",
                        "LANE  PLANNED  PUBLISHED  DONE  SPANS  DONE  RESULTS  READ",
                        "0     5        5          4     0      0     0        0",
                        "1     4        4          0     0      0     0        0");
    }

    @Test
    void ofAJobInSectionsItIsSaidHowFarEachIs() throws IOException {
        ReadableJob job = JobSnapshots.inTwoSections("cut")
                .topic(RESULTS, 7, 5, 9, 0)
                .topic(SPAN_RESULTS, 3, 1, 0, 0)
                .see();

        assertThat(JobReport.of(job, NOW))
                .containsSubsequence(
                        "plan       2 lanes, chunks of 1000 B",
                        "             section 1, lanes 0 to 0  2.0 KiB, 6 of 10 results written",
                        "             section 2, lanes 1 to 1  2.4 KiB, 0 of 9 results written");
        JsonNode sections = new ObjectMapper().readTree(JobJson.full(job)).at("/sectionFigures");
        assertThat(sections).hasSize(2);
        assertThat(sections.get(1).toString())
                .isEqualTo("{\"section\":2,\"firstLane\":1,\"lanes\":1,\"inputBytes\":2500,"
                        + "\"results\":{\"all\":9,\"done\":0}}");
    }

    @Test
    void theJsonOfAListIsShort() {
        assertThat(JobJson.brief(BOOK))
                .isEqualTo("{\"job\":\"book\",\"state\":\"annotating\",\"percent\":44,\"files\":1,\"inputBytes\":4500,"
                        + "\"diskBytes\":3072,\"published\":\"2026-11-24T12:00:00Z\",\"basis\":\"inputs\","
                        + "\"basisJob\":\"book\",\"lanes\":2,\"workers\":1,\"resultsDeleted\":false}");
        assertThat(JobJson.brief(REPLAY)).contains("\"diskBytes\":null", "\"basis\":\"chunks\",\"basisJob\":\"book\"");
        assertThat(JobJson.brief(new UnreadableJob(new JobId("odd"), "version 9")))
                .isEqualTo("{\"job\":\"odd\",\"state\":\"unreadable\",\"reason\":\"version 9\"}");
    }

    @Test
    void theJsonOfOneJobSaysEverything() throws IOException {
        String line = JobJson.full(BOOK);

        JsonNode json = new ObjectMapper().readTree(line);
        assertThat(line).doesNotContain("\n").doesNotContain("\u001b");
        assertThat(json.at("/inputs/0/path").asText()).isEqualTo("a\u001b[2J.txt");
        assertThat(json.at("/properties/pos.maxlen").asText()).isEqualTo("100");
        assertThat(json.at("/topicBytes/book.chunks").asLong()).isEqualTo(2048);
        assertThat(json.at("/laneFigures/0/tasks").toString()).isEqualTo("{\"all\":5,\"done\":4}");
    }
}
