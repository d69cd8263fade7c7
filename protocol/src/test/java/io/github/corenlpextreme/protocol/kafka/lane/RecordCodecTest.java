package io.github.corenlpextreme.protocol.kafka.lane;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.corenlpextreme.protocol.ByteRange;
import io.github.corenlpextreme.protocol.CheckedRange;
import io.github.corenlpextreme.protocol.ContentCounts;
import io.github.corenlpextreme.protocol.JobId;
import io.github.corenlpextreme.protocol.QuarantineReason;
import io.github.corenlpextreme.protocol.TopicKind;
import io.github.corenlpextreme.protocol.TopicLayout;
import io.github.corenlpextreme.protocol.message.Chunk;
import io.github.corenlpextreme.protocol.message.DocumentPart;
import io.github.corenlpextreme.protocol.message.LaneMessage;
import io.github.corenlpextreme.protocol.message.LineOutcome;
import io.github.corenlpextreme.protocol.plan.JobPlan;
import io.github.corenlpextreme.protocol.plan.PlanCheck;
import io.github.corenlpextreme.protocol.wire.WireException;
import java.util.List;
import java.util.Optional;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.record.TimestampType;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class RecordCodecTest {

    private static final ByteRange RANGE = new ByteRange(5_000_000_000L, 5_000_000_099L);
    private static final LineOutcome OUTCOME = new LineOutcome(
            new ContentCounts(1, 0, 0, 1, 3, 0, 0),
            Optional.of(new QuarantineReason(3, 4, "timeout", "it took \"long\"", 1)));

    private final RecordCodec codec = new RecordCodec(TopicLayout.ofInputs(new JobId("wiki")), "application/json");

    @Test
    void sendsAMessageIntoItsLane() {
        ProducerRecord<byte[], byte[]> record = codec.encode(TopicKind.CHUNKS, 3, new Chunk(7, 2, RANGE));

        assertThat(record.topic()).isEqualTo("wiki.chunks");
        assertThat(record.partition()).isEqualTo(3);
        assertThat(header(record, "type")).isEqualTo("chunk");
        assertThat(codec.decode(received(record))).isEqualTo(new Chunk(7, 2, RANGE));
    }

    @Test
    void sendsADocumentAsItWillStandInTheOutput() {
        ProducerRecord<byte[], byte[]> record =
                codec.encode(TopicKind.RESULTS, 3, document("a.txt", 0, true, "any", "{}\n"));

        assertThat(new String(record.key(), UTF_8)).isEqualTo("a.txt@5000000000");
        assertThat(new String(record.value(), UTF_8)).isEqualTo("{}\n");
        assertThat(header(record, "type")).isEqualTo("document");
        assertThat(header(record, "job")).isEqualTo("wiki");
        assertThat(header(record, "content-type")).isEqualTo("application/json");
        assertThat(header(record, "chunk")).isEqualTo("7");
        assertThat(header(record, "range")).isEqualTo("5000000000-5000000099");
        assertThat(header(record, "crc32c")).isEqualTo("00c0ffee");
        assertThat(record.headers().lastHeader("part")).isNull();
        assertThat(record.headers().lastHeader("attempt")).isNull();
    }

    @ParameterizedTest
    @ValueSource(strings = {"a.txt", "a@b@9.txt", "@", "日本/ä 😀.txt", "a-b/last"})
    void readsBackADocumentOfAnyFile(String file) {
        DocumentPart document = document(file, 0, true, "", "täxt\n");

        LaneMessage read = codec.decode(received(codec.encode(TopicKind.RESULTS, 0, document)));

        assertThat(read).usingRecursiveComparison().isEqualTo(document);
    }

    @ParameterizedTest
    @CsvSource({"0, false", "1, false", "1, true", "2147483647, true"})
    void readsBackAPartOfADocument(int part, boolean last) {
        DocumentPart document = document("a.txt", part, last, "attempt-9", "x");

        LaneMessage read = codec.decode(received(codec.encode(TopicKind.RESULTS, 0, document)));

        assertThat(read).usingRecursiveComparison().isEqualTo(document);
    }

    @Test
    void readsBackAnEmptyDocument() {
        DocumentPart document = document("a.txt", 0, true, "", "");

        LaneMessage read = codec.decode(received(codec.encode(TopicKind.RESULTS, 0, document)));

        assertThat(read).usingRecursiveComparison().isEqualTo(document);
    }

    @ParameterizedTest
    @CsvSource({
        "type, document",
        "chunk, 7",
        "range, 5000000000-5000000099",
        "crc32c, 00c0ffee",
        "counts, '1,0,0,1,3,0'"
    })
    void ofSeveralHeadersOfANameTheLastOneCounts(String header, String value) {
        DocumentPart document = document("a.txt", 0, true, "", "x");
        ProducerRecord<byte[], byte[]> record = codec.encode(TopicKind.RESULTS, 0, document);
        record.headers().remove(header).add(header, "nonsense".getBytes(UTF_8)).add(header, value.getBytes(UTF_8));

        assertThat(codec.decode(received(record))).usingRecursiveComparison().isEqualTo(document);
    }

    @Test
    void readsBackCountsOfALineThatWasCompared() {
        LineOutcome compared = LineOutcome.of(new ContentCounts(1, 2, Long.MAX_VALUE, 0, 0, 0, 1));
        DocumentPart document = new DocumentPart(
                "a.txt", 7, new CheckedRange(RANGE, 0xFFFF_FFFFL), 0, true, "", compared, "x".getBytes(UTF_8));

        LaneMessage read = codec.decode(received(codec.encode(TopicKind.RESULTS, 0, document)));

        assertThat(read).usingRecursiveComparison().isEqualTo(document);
    }

    @ParameterizedTest
    @CsvSource({
        "chunk, , header 'chunk' is missing",
        "chunk, x, For input string: \"x\"",
        "range, , header 'range' is missing",
        "range, 7, the document's key or range is missing",
        "range, 9-8, byte range 9 to 8 is not a range",
        "attempt, , header 'attempt' is missing",
        "crc32c, , header 'crc32c' is missing",
        "crc32c, c0ffee, header 'crc32c' is not of 8 hex digits",
        "crc32c, x0c0ffee, not a hexadecimal digit: \"x\" = 120",
        "counts, , header 'counts' is missing",
        "counts, 'x,1,1,1,1,1', the counts are not numbers from 0: For input string: \"x\"",
        "counts, '1,1', there are 2 counts instead of 6",
        "counts, '1,1,1,1,1,1,1,1,1', there are 9 counts instead of 6",
        "counts, '1,1,1,1,1,', the counts are not numbers from 0: For input string: \"\"",
        "counts, '1,1,1,1,1,-1', 'the counts are not numbers from 0: counts must not be negative: lines 1, sentences 1,"
                + " tokens 1, quarantined 1, malformed 1, degraded -1, compared 0'",
        "quarantine, {, the quarantine is not JSON",
        "quarantine, {}, field 'offset' is missing or not a whole number from 0",
    })
    void saysWhereARecordIsAndWhatItLacks(String header, String value, String fault) {
        ProducerRecord<byte[], byte[]> record =
                codec.encode(TopicKind.RESULTS, 3, document("a.txt", 1, true, "attempt-9", "x"));
        record.headers().remove(header);
        Optional.ofNullable(value).ifPresent(text -> record.headers().add(header, text.getBytes(UTF_8)));

        assertThatThrownBy(() -> codec.decode(received(record)))
                .isInstanceOf(WireException.class)
                .hasMessageStartingWith("topic wiki.results, partition 3, offset 42: " + fault + " (");
    }

    @Test
    void refusesADocumentWithoutKey() {
        ProducerRecord<byte[], byte[]> with = codec.encode(TopicKind.RESULTS, 3, document("a.txt", 0, true, "", "x"));
        ProducerRecord<byte[], byte[]> without =
                new ProducerRecord<>("wiki.results", 3, null, null, with.value(), with.headers());

        assertThatThrownBy(() -> codec.decode(received(without)))
                .isInstanceOf(WireException.class)
                .hasMessageContaining("offset 42: the document's key or range is missing");
    }

    @ParameterizedTest
    @ValueSource(strings = {"type", "chunk", "range"})
    void refusesADocumentWithAHeaderThatHasNoValue(String name) {
        ProducerRecord<byte[], byte[]> record = codec.encode(TopicKind.RESULTS, 3, document("a.txt", 0, true, "", "x"));
        record.headers().remove(name).add(name, null);

        assertThatThrownBy(() -> codec.decode(received(record)))
                .isInstanceOf(WireException.class)
                .hasMessageContaining("topic wiki.results, partition 3, offset 42: ");
    }

    @ParameterizedTest
    @ValueSource(strings = {"0/last", "-1", "-1/last"})
    void refusesAPartThatNoDocumentHas(String part) {
        ProducerRecord<byte[], byte[]> record =
                codec.encode(TopicKind.RESULTS, 3, document("a.txt", 1, true, "u", "x"));
        record.headers().remove("part").add("part", part.getBytes(UTF_8));

        assertThatThrownBy(() -> codec.decode(received(record)))
                .isInstanceOf(WireException.class)
                .hasMessageContaining("offset 42: header 'part' is " + part);
    }

    @Test
    void refusesARecordOfSomebodyElse() {
        ProducerRecord<byte[], byte[]> garbage = new ProducerRecord<>("wiki.chunks", 0, null, "hello".getBytes(UTF_8));
        ProducerRecord<byte[], byte[]> tombstone = new ProducerRecord<>("wiki.chunks", 0, null, null);

        assertThatThrownBy(() -> codec.decode(received(garbage)))
                .isInstanceOf(WireException.class)
                .hasMessageContainingAll("topic wiki.chunks, partition 0, offset 42: not JSON", "start another job");
        assertThatThrownBy(() -> codec.decode(received(tombstone)))
                .isInstanceOf(WireException.class)
                .hasMessageContaining("offset 42: the record is empty");
    }

    @Test
    void refusesAMessageThatIsNotInTheJobsPlan() {
        PlanCheck plan = new PlanCheck(new JobPlan(List.of(100L), 10, 4));
        ProducerRecord<byte[], byte[]> planned =
                codec.encode(TopicKind.CHUNKS, 3, new Chunk(7, 0, new ByteRange(70, 80)));
        ProducerRecord<byte[], byte[]> not = codec.encode(TopicKind.CHUNKS, 3, new Chunk(7, 0, new ByteRange(70, 90)));
        ProducerRecord<byte[], byte[]> elsewhere = new ProducerRecord<>("other.chunks", 3, null, planned.value());

        assertThat(codec.decode(received(planned), plan)).isInstanceOf(Chunk.class);
        assertThatThrownBy(() -> codec.decode(received(not), plan))
                .isInstanceOf(WireException.class)
                .hasMessageStartingWith("topic wiki.chunks, partition 3, offset 42: ");
        assertThatThrownBy(() -> codec.decode(received(elsewhere), plan)).hasMessageContaining("has no such topic");
    }

    private static DocumentPart document(String file, int part, boolean last, String attempt, String text) {
        return new DocumentPart(
                file, 7, new CheckedRange(RANGE, 0xC0FFEE), part, last, attempt, OUTCOME, text.getBytes(UTF_8));
    }

    private static String header(ProducerRecord<byte[], byte[]> record, String name) {
        return new String(record.headers().lastHeader(name).value(), UTF_8);
    }

    private static ConsumerRecord<byte[], byte[]> received(ProducerRecord<byte[], byte[]> record) {
        return new ConsumerRecord<>(
                record.topic(),
                record.partition(),
                42,
                0,
                TimestampType.CREATE_TIME,
                0,
                0,
                record.key(),
                record.value(),
                record.headers(),
                Optional.empty());
    }
}
