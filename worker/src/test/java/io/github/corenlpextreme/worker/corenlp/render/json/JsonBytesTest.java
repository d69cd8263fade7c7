package io.github.corenlpextreme.worker.corenlp.render.json;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.core.JsonGenerator;
import io.github.corenlpextreme.protocol.wire.LineSafeJson;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Random;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

class JsonBytesTest {

    private static final int MOST_BYTES_KEPT = 1 << 20;

    private final JsonBytes json = new JsonBytes();

    @Test
    void writesEachCharacterAsJacksonDoes() throws IOException {
        for (int c = 0; c <= Character.MAX_CODE_POINT; c++) {
            if (c < Character.MIN_SURROGATE || c > Character.MAX_SURROGATE) {
                String text = "a" + Character.toString(c) + "b";

                assertThat(ours(text)).as("U+%X", c).isEqualTo(jacksons(text));
            }
        }
    }

    @Test
    void writesTextsOfAnyMixtureAsJacksonDoes() throws IOException {
        Random random = new Random(7);
        for (int i = 0; i < 2000; i++) {
            String text = mixture(random, random.nextInt(3000));

            assertThat(ours(text)).isEqualTo(jacksons(text));
        }
    }

    /** Mostly plain, as texts are, so that either way of writing follows the other. */
    private static String mixture(Random random, int characters) {
        int most = new int[] {0x7F, 0x100, 0x3000, 0xD7FF, 0x1FFFF}[random.nextInt(5)];
        StringBuilder text = new StringBuilder();
        random.ints(characters, 0, most).forEach(c -> text.appendCodePoint(isHalf(c) ? 'x' : c));
        return text.toString();
    }

    private static boolean isHalf(int c) {
        return c >= Character.MIN_SURROGATE && c <= Character.MAX_SURROGATE;
    }

    @Test
    void writesNumbersAsJacksonDoes() throws IOException {
        for (long number : LongStream.concat(
                        LongStream.rangeClosed(-1001, 1001),
                        LongStream.of(Long.MIN_VALUE, Integer.MIN_VALUE, Integer.MAX_VALUE, Long.MAX_VALUE))
                .toArray()) {
            json.number(number);

            assertThat(json.takeLine()).isEqualTo((number + "\n").getBytes(UTF_8));
        }
    }

    @Test
    void putsCommasAndColonsWhereJacksonDoes() throws IOException {
        ByteArrayOutputStream expected = new ByteArrayOutputStream();
        try (JsonGenerator jackson = LineSafeJson.factory().createGenerator(expected)) {
            jackson.writeStartObject();
            jackson.writeArrayFieldStart("a");
            jackson.writeEndArray();
            jackson.writeObjectFieldStart("b\"{");
            jackson.writeStringField("c", "[");
            jackson.writeStringField("d", "");
            jackson.writeEndObject();
            jackson.writeArrayFieldStart("e");
            jackson.writeNumber(1);
            jackson.writeNull();
            jackson.writeString(":");
            jackson.writeString(":");
            jackson.writeStartObject();
            jackson.writeEndObject();
            jackson.writeStartArray();
            jackson.writeEndArray();
            jackson.writeEndArray();
            jackson.writeBooleanField("f", true);
            jackson.writeEndObject();
        }

        writeTheSame();

        assertThat(new String(json.takeLine(), UTF_8)).isEqualTo(expected.toString(UTF_8) + "\n");
    }

    private void writeTheSame() {
        json.startObject();
        json.name("a");
        json.startArray();
        json.endArray();
        json.name("b\"{");
        json.startObject();
        json.name(new JsonName("c"));
        json.text("[");
        json.name(new JsonName("d"));
        json.text("");
        json.endObject();
        json.name("e");
        json.startArray();
        json.number(1);
        json.literal("null");
        json.text(":");
        json.text(":");
        json.startObject();
        json.endObject();
        json.startArray();
        json.endArray();
        json.endArray();
        json.name("f");
        json.literal("true");
        json.endObject();
    }

    @Test
    void holdsDocumentsOfAnyLengthOneAfterTheOther() throws IOException {
        for (int length : new int[] {0, 1, 20_000, 5 * MOST_BYTES_KEPT, 3, 70_000}) {
            String text = "é".repeat(length);

            assertThat(ours(text)).isEqualTo(jacksons(text));
        }
    }

    @Test
    void writesNoHalfOfASurrogatePair() {
        assertThatThrownBy(() -> json.text("a\uD83Db")).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void forgetsWhatWasNotWrittenToItsEnd() throws IOException {
        json.startObject();
        json.name("half");

        json.clear();

        assertThat(ours("whole")).isEqualTo(jacksons("whole"));
    }

    private byte[] ours(String text) {
        json.text(text);
        return json.takeLine();
    }

    private static byte[] jacksons(String text) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (JsonGenerator jackson = LineSafeJson.factory().createGenerator(bytes)) {
            jackson.writeString(text);
        }
        bytes.write('\n');
        return bytes.toByteArray();
    }
}
