package io.github.corenlpextreme.fuzz;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.FuzzTest;
import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.github.corenlpextreme.protocol.ByteRange;
import io.github.corenlpextreme.protocol.GraphSelection;
import io.github.corenlpextreme.protocol.OutputFormat;
import io.github.corenlpextreme.protocol.PipelineSettings;
import io.github.corenlpextreme.protocol.RenderSettings;
import io.github.corenlpextreme.protocol.message.Partials.ChunkCut;
import io.github.corenlpextreme.protocol.message.Partials.HeadAndTail;
import io.github.corenlpextreme.worker.annotate.LineText;
import io.github.corenlpextreme.worker.corenlp.CoreNlpAnnotator;
import io.github.corenlpextreme.worker.cut.ByteSource;
import io.github.corenlpextreme.worker.cut.ChunkCutter;
import io.github.corenlpextreme.worker.cut.InputLine;
import io.github.corenlpextreme.worker.cut.LineDecoder;
import io.github.corenlpextreme.worker.cut.LineLimits;
import io.github.corenlpextreme.worker.cut.LineReader;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Texts no author would write: every byte belongs to one line, and every line becomes one well-formed document. */
class TextFuzzTest {

    private static final int LONGEST_LINE = 200;

    private final ObjectMapper json = new ObjectMapper(
                    new JsonFactory().enable(JsonParser.Feature.STRICT_DUPLICATE_DETECTION))
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS);

    /** The first byte is the size of the chunks. */
    @FuzzTest
    void cuts(byte[] bytes) throws IOException {
        int chunkSize = bytes.length == 0 ? 1 : Math.max(1, bytes[0] & 0xFF);
        byte[] text = Arrays.copyOfRange(bytes, Math.min(1, bytes.length), bytes.length);
        ByteSource source = (position, into, length) -> System.arraycopy(text, (int) position, into, 0, length);

        long open = 0;
        for (int start = 0; start < text.length; start += chunkSize) {
            ByteRange chunk = new ByteRange(start, Math.min(start + chunkSize, text.length));
            ChunkCut cut = ChunkCutter.cut(source, chunk);
            if (cut instanceof HeadAndTail lines) {
                assertOneLine(source, new ByteRange(open, lines.headEnd()), text);
                assertLinesTile(source, new ByteRange(lines.headEnd(), lines.tailStart()));
                open = lines.tailStart();
            }
        }
        assertOneLine(source, new ByteRange(open, text.length), text);
    }

    /** Of a span: nothing, or a line feed at its end and nowhere else. */
    private static void assertOneLine(ByteSource source, ByteRange span, byte[] text) throws IOException {
        if (span.length() == 0) {
            return;
        }
        for (long at = span.start(); at < span.end() - 1; at++) {
            assertThat(text[(int) at]).isNotEqualTo((byte) '\n');
        }
        assertLinesTile(source, span);
    }

    private static void assertLinesTile(ByteSource source, ByteRange range) throws IOException {
        LineReader reader = new LineReader(source, range, new LineLimits(LONGEST_LINE, true));
        long position = range.start();
        for (Optional<InputLine> line = reader.next(); line.isPresent(); line = reader.next()) {
            assertThat(line.get().range().start()).isEqualTo(position);
            assertThat(line.get() instanceof InputLine.OverlongLine)
                    .isEqualTo(line.get().length() > LONGEST_LINE);
            position = line.get().range().end();
        }
        assertThat(position).isEqualTo(range.end());
    }

    @FuzzTest
    void jsonLines(byte[] line) throws IOException {
        String text = new LineDecoder(UTF_8).decode(line).text();

        byte[] rendered =
                Json.ANNOTATOR.annotate(new LineText("f", 0, line.length, text)).rendered();

        JsonNode document = json.readTree(rendered);
        assertThat(document.isObject()).isTrue();
        assertThat(count(rendered, '\n')).isEqualTo(1);
        assertThat(rendered[rendered.length - 1]).isEqualTo((byte) '\n');
    }

    @FuzzTest
    void conlluLines(byte[] line) {
        String text = new LineDecoder(UTF_8).decode(line).text();

        byte[] rendered = Conllu.ANNOTATOR
                .annotate(new LineText("f", 0, line.length, text))
                .rendered();

        for (String row : new String(rendered, UTF_8).split("\n", -1)) {
            assertThat(row.isEmpty() || row.startsWith("#") || row.split("\t", -1).length == 10)
                    .as(row)
                    .isTrue();
        }
    }

    private static int count(byte[] bytes, char wanted) {
        int found = 0;
        for (byte each : bytes) {
            found += each == wanted ? 1 : 0;
        }
        return found;
    }

    private static CoreNlpAnnotator annotator(OutputFormat format) {
        return CoreNlpAnnotator.load(
                new PipelineSettings(List.of("tokenize"), Map.of()),
                new RenderSettings(format, GraphSelection.ALL, 0, Integer.MAX_VALUE));
    }

    /** Loaded when the first target needs it. */
    private static final class Json {
        static final CoreNlpAnnotator ANNOTATOR = annotator(OutputFormat.JSONL);
    }

    private static final class Conllu {
        static final CoreNlpAnnotator ANNOTATOR = annotator(OutputFormat.CONLLU);
    }
}
