package io.github.corenlpextreme.protocol.wire;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import io.github.corenlpextreme.protocol.AnnotatorEngines;
import io.github.corenlpextreme.protocol.ByteRange;
import io.github.corenlpextreme.protocol.CheckedRange;
import io.github.corenlpextreme.protocol.ContentCounts;
import io.github.corenlpextreme.protocol.message.Chunk;
import io.github.corenlpextreme.protocol.message.ChunkClosed;
import io.github.corenlpextreme.protocol.message.DocumentPart;
import io.github.corenlpextreme.protocol.message.EndOfFile;
import io.github.corenlpextreme.protocol.message.EndOfJob;
import io.github.corenlpextreme.protocol.message.LaneMessage;
import io.github.corenlpextreme.protocol.message.LineOutcome;
import io.github.corenlpextreme.protocol.message.Partials;
import io.github.corenlpextreme.protocol.message.Partials.HeadAndTail;
import io.github.corenlpextreme.protocol.message.Partials.WholeMiddle;
import io.github.corenlpextreme.protocol.message.Span;
import io.github.corenlpextreme.protocol.message.SpanClosed;
import io.github.corenlpextreme.testkit.faults.CoversFault;
import java.util.List;
import java.util.Random;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class MessageCodecTest {

    private static final ByteRange RANGE = new ByteRange(5_000_000_000L, 5_000_000_099L);
    private static final ContentCounts COUNTS = new ContentCounts(1, 2, 3, 4, 5, 6, 0);
    private static final String CHUNK = "{'v':1,'type':'chunk','chunk':7,'file':2,'start':5000000000,'end':5000000099}";
    private static final String PARTIALS =
            "{'v':1,'type':'partials','chunk':7,'file':2,'start':5000000000,'end':5000000099,"
                    + "'headEnd':5000000001,'tailStart':5000000090}";

    private final MessageCodec codec = new MessageCodec();

    /** What stands in topics of jobs under way: never change one of these, add a version instead. */
    static Stream<Arguments> golden() {
        String counts = "'lines':1,'sentences':2,'tokens':3,'quarantined':4,'malformed':5,'degraded':6}";
        return Stream.of(
                arguments(new Chunk(7, 2, RANGE), CHUNK),
                arguments(new Span(7, 2, RANGE), CHUNK.replace("'chunk',", "'span',")),
                arguments(
                        Span.again(7, 2, new CheckedRange(RANGE, 0xC0FFEE)),
                        CHUNK.replace("'chunk',", "'span',").replace("}", ",'crc32c':'00c0ffee'}")),
                arguments(new Partials(7, 2, RANGE, new HeadAndTail(5_000_000_001L, 5_000_000_090L)), PARTIALS),
                arguments(new Partials(7, 2, RANGE, new WholeMiddle()), CHUNK.replace("'chunk',", "'partials',")),
                arguments(new ChunkClosed(7, COUNTS), "{'v':1,'type':'chunk-closed','chunk':7," + counts),
                arguments(
                        new ChunkClosed(
                                7,
                                new ContentCounts(1, 2, 3, 4, 5, 6, 7),
                                new AnnotatorEngines(new TreeSet<>(List.of("pos", "lemma")), new TreeSet<>())),
                        "{'v':1,'type':'chunk-closed','chunk':7,"
                                + counts.replace("}", ",'compared':7,'fast':['lemma','pos'],'stock':[]}")),
                arguments(
                        new SpanClosed(7, RANGE, COUNTS),
                        "{'v':1,'type':'span-closed','chunk':7,'start':5000000000,'end':5000000099," + counts),
                arguments(new EndOfFile(2), "{'v':1,'type':'end-of-file','file':2}"),
                arguments(new EndOfJob(), "{'v':1,'type':'end-of-job'}"));
    }

    @ParameterizedTest
    @MethodSource("golden")
    void writesAMessageAsItAlwaysHas(LaneMessage message, String json) {
        assertThat(new String(codec.encode(message), UTF_8)).isEqualTo(quoted(json));
    }

    @ParameterizedTest
    @MethodSource("golden")
    void readsWhatHasAlwaysBeenWritten(LaneMessage message, String json) {
        assertThat(codec.decode(bytes(json))).isEqualTo(message);
    }

    @ParameterizedTest
    @CoversFault(42)
    @MethodSource("golden")
    void passesOverFieldsOfLaterReleases(LaneMessage message, String json) {
        assertThat(codec.decode(bytes(json.replace("{", "{'later':[1,{}],")))).isEqualTo(message);
    }

    @Test
    void readsBackTheLargestNumbers() {
        LaneMessage message = new Chunk(Long.MAX_VALUE, Integer.MAX_VALUE, new ByteRange(0, Long.MAX_VALUE));

        assertThat(codec.decode(codec.encode(message))).isEqualTo(message);
    }

    @Test
    void writesNoDocument() {
        DocumentPart document = new DocumentPart(
                "a.txt", 0, new CheckedRange(RANGE, 5), 0, true, "", LineOutcome.of(COUNTS), new byte[0]);

        assertThatThrownBy(() -> codec.encode(document)).isInstanceOf(IllegalArgumentException.class);
    }

    @ParameterizedTest
    @CoversFault(42)
    @ValueSource(strings = {"'v':2,", "'v':'1',", "'v':1.5,", "'v':true,", "'v':null,", "'v':4294967297,", ""})
    void refusesAnotherVersion(String version) {
        byte[] bytes = bytes(CHUNK.replace("'v':1,", version));

        assertThatThrownBy(() -> codec.decode(bytes))
                .isInstanceOf(WireException.class)
                .hasMessageContainingAll("message version ", "this build reads version 1: use the same release");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '"',
            value = {
                "'chunk',|'chonk',|message type 'chonk' is not known to this build",
                "'chunk',|7,|field 'type' is missing or not text",
                "'type':'chunk',||field 'type' is missing or not text",
                "'chunk':7|'chunk':'7'|field 'chunk' is missing or not a whole number from 0",
                "'chunk':7|'chunk':-7|field 'chunk' is missing or not a whole number from 0",
                "'chunk':7|'chunk':7.5|field 'chunk' is missing or not a whole number from 0",
                "'chunk':7|'chunk':9223372036854775808|field 'chunk' is missing or not a whole number from 0",
                "'file':2,||field 'file' is missing or not a whole number from 0",
                "'file':2|'file':null|field 'file' is missing or not a whole number from 0",
                "'file':2|'file':2147483648|field 'file' is too large: 2147483648",
                "'end':5000000099|'end':4|message is not consistent: byte range 5000000000 to 4 is not a range",
            })
    void namesTheFieldAtFault(String right, String wrong, String message) {
        byte[] bytes = bytes(CHUNK.replace(right, wrong == null ? "" : wrong));

        assertThatThrownBy(() -> codec.decode(bytes))
                .isInstanceOf(WireException.class)
                .hasMessage(message);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '"',
            value = {
                "'headEnd':5000000001,||field 'headEnd' is missing or not a whole number from 0",
                ",'tailStart':5000000090||field 'tailStart' is missing or not a whole number from 0",
                "'headEnd':5000000001|'headEnd':null|field 'headEnd' is missing or not a whole number from 0",
            })
    void takesHalfACutForNone(String right, String wrong, String message) {
        byte[] bytes = bytes(PARTIALS.replace(right, wrong == null ? "" : wrong));

        assertThatThrownBy(() -> codec.decode(bytes))
                .isInstanceOf(WireException.class)
                .hasMessage(message);
    }

    @Test
    void refusesACutOutsideItsChunk() {
        byte[] bytes = bytes(PARTIALS.replace("5000000001", "1"));

        assertThatThrownBy(() -> codec.decode(bytes))
                .isInstanceOf(WireException.class)
                .hasMessageContaining("message is not consistent: chunk 7 (5000000000-5000000099) cannot be cut");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "null", "[]", "7", "'chunk'", "{", "{'v':1,", "{'v':1,'type':'end-of-job'}}"})
    void refusesWhatIsNoJsonObject(String text) {
        assertThatThrownBy(() -> codec.decode(bytes(text)))
                .isInstanceOf(WireException.class)
                .hasMessageStartingWith("not ");
    }

    @Test
    void refusesRandomBytes() {
        for (long seed = 0; seed < 2000; seed++) {
            byte[] garbage = new byte[new Random(seed).nextInt(40)];
            new Random(seed).nextBytes(garbage);

            assertThatThrownBy(() -> codec.decode(garbage)).as("seed %d", seed).isInstanceOf(WireException.class);
        }
    }

    private static byte[] bytes(String json) {
        return quoted(json).getBytes(UTF_8);
    }

    private static String quoted(String json) {
        return json.replace('\'', '"');
    }
}
