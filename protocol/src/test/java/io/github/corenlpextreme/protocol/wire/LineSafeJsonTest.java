package io.github.corenlpextreme.protocol.wire;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import org.junit.jupiter.api.Test;

class LineSafeJsonTest {

    /** Line ends of Python's splitlines and of Node's readline. */
    private static final String LINE_ENDS = "\n\r\u000B\f\u001C\u001D\u001E\u0085\u2028\u2029";

    private final ObjectMapper reader = new ObjectMapper();

    @Test
    void noCharacterBreaksALineAndEachIsReadAgain() throws IOException {
        JsonFactory json = LineSafeJson.factory();
        for (int c = 0; c <= Character.MAX_CODE_POINT; c++) {
            if (c < Character.MIN_SURROGATE || c > Character.MAX_SURROGATE) {
                String text = "a" + Character.toString(c) + Character.toString(c) + "b";
                String line = written(json, text);

                assertThat(line.chars().anyMatch(each -> LINE_ENDS.indexOf(each) >= 0))
                        .as("U+%04X", c)
                        .isFalse();
                assertThat(reader.readTree(line).get(text).textValue())
                        .as("U+%04X", c)
                        .isEqualTo(text);
            }
            c += c > 0x30000 ? 0x100 : 0; // nothing but tags and private use
        }
    }

    @Test
    void whatBreaksNoLineStaysAsItIs() throws IOException {
        assertThat(written(LineSafeJson.factory(), "é\u2027日😀\u202A"))
                .isEqualTo("{\"é\u2027日😀\u202A\":\"é\u2027日😀\u202A\"}");
    }

    @Test
    void aMapperWritesLikewise() throws IOException {
        assertThat(new ObjectMapper(LineSafeJson.factory()).writeValueAsString("a\u2028b\u0085"))
                .isEqualTo("\"a\\u2028b\\u0085\"");
    }

    private static String written(JsonFactory json, String text) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (JsonGenerator out = json.createGenerator(bytes)) {
            out.writeStartObject();
            out.writeStringField(text, text);
            out.writeEndObject();
        }
        return bytes.toString(UTF_8);
    }
}
