package io.github.corenlpextreme.worker.annotate;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.corenlpextreme.protocol.ByteRange;
import io.github.corenlpextreme.protocol.Counts;
import io.github.corenlpextreme.protocol.OutputFormat;
import io.github.corenlpextreme.worker.cut.Line;
import io.github.corenlpextreme.worker.cut.LineDecoder;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;

class AnnotateLineTest {

    private static final ByteRange RANGE = new ByteRange(10, 17);

    @Test
    void countsWhatTheAnnotatorFound() {
        AtomicReference<LineText> seen = new AtomicReference<>();

        DocumentResult result = with(line -> {
                    seen.set(line);
                    return new AnnotatedLine(bytes("done\n"), 2, 9);
                })
                .annotate("a.txt", new Line.Whole(RANGE, 13, new byte[] {'a', (byte) 0xFF, 'b'}));

        assertThat(seen).hasValue(new LineText("a.txt", 13, 3, "a\uFFFDb"));
        assertThat(result)
                .usingRecursiveComparison()
                .isEqualTo(new DocumentResult("a.txt", RANGE, bytes("done\n"), new Counts(1, 2, 9, 0, 1)));
    }

    @Test
    void quarantinesALineThatIsTooLongWithoutAnnotatingIt() {
        DocumentResult result = with(line -> {
                    throw new AssertionError("annotated");
                })
                .annotate("a.txt", new Line.TooLong(RANGE, 13, 4000));

        assertThat(new String(result.rendered(), UTF_8))
                .isEqualTo("{\"file\":\"a.txt\",\"offset\":13,\"length\":4000,\"error\":{\"reason\":\"line-too-long\","
                        + "\"detail\":\"4000 bytes; the limit is 100 (--max-line-bytes)\"}}\n");
        assertThat(result.range()).isEqualTo(RANGE);
        assertThat(result.counts()).isEqualTo(new Counts(1, 0, 0, 1, 0));
    }

    @Test
    void quarantinesALineThatTheAnnotatorCannotTakeWithoutQuotingIt() {
        DocumentResult result = with(line -> {
                    throw new IllegalStateException("secret " + line.text());
                })
                .annotate("a.txt", new Line.Whole(RANGE, 10, new byte[] {(byte) 0xFF}));

        assertThat(new String(result.rendered(), UTF_8))
                .contains("annotation-failed", "java.lang.IllegalStateException")
                .doesNotContain("secret");
        assertThat(result.counts()).isEqualTo(new Counts(1, 0, 0, 1, 1));
    }

    @Test
    void quarantinesALineThatRecursesTooDeep() {
        DocumentResult result = with(line -> {
                    throw new StackOverflowError();
                })
                .annotate("a.txt", new Line.Whole(RANGE, 10, bytes("a")));

        assertThat(result.counts().quarantined()).isEqualTo(1);
    }

    @Test
    void letsAnOutOfMemoryErrorEndTheProcess() {
        AnnotateLine annotateLine = with(line -> {
            throw new OutOfMemoryError("heap");
        });

        assertThatThrownBy(() -> annotateLine.annotate("a.txt", new Line.Whole(RANGE, 10, bytes("a"))))
                .isInstanceOf(OutOfMemoryError.class);
    }

    private static AnnotateLine with(Annotator annotator) {
        return new AnnotateLine(annotator, new LineDecoder(UTF_8), OutputFormat.JSONL, 100);
    }

    private static byte[] bytes(String text) {
        return text.getBytes(UTF_8);
    }
}
