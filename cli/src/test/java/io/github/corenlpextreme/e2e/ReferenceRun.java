package io.github.corenlpextreme.e2e;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.github.corenlpextreme.protocol.GraphSelection;
import io.github.corenlpextreme.protocol.OutputFormat;
import io.github.corenlpextreme.protocol.PipelineSettings;
import io.github.corenlpextreme.protocol.RenderSettings;
import io.github.corenlpextreme.worker.EngineSettings;
import io.github.corenlpextreme.worker.EngineSettings.EngineKind;
import io.github.corenlpextreme.worker.annotate.LineText;
import io.github.corenlpextreme.worker.corenlp.CoreNlpAnnotator;
import java.io.ByteArrayOutputStream;
import java.util.List;
import java.util.Map;

/** What one pass of CoreNLP's own code from top to bottom makes of a file: no engine, chunks, threads or Kafka. */
final class ReferenceRun {

    private ReferenceRun() {}

    /** With {@code tokenize,pos,lemma}, as a job that is told nothing else. */
    static byte[] of(String name, byte[] file) {
        return pass(Tagged.ANNOTATOR, name, file);
    }

    /** With {@code tokenize} alone: for jobs whose delivery is at stake, so that none loads models. */
    static byte[] ofTokens(String name, byte[] file) {
        return pass(Tokenized.ANNOTATOR, name, file);
    }

    private static byte[] pass(CoreNlpAnnotator annotator, String name, byte[] file) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        int start = 0;
        for (int i = 0; i <= file.length; i++) {
            boolean atEnd = i == file.length;
            if ((atEnd && start < file.length) || (!atEnd && file[i] == '\n')) {
                boolean crlf = !atEnd && i > start && file[i - 1] == '\r';
                out.writeBytes(line(annotator, name, file, start, crlf ? i - 1 : i));
                start = i + 1;
            }
        }
        return out.toByteArray();
    }

    private static byte[] line(CoreNlpAnnotator annotator, String name, byte[] file, int start, int end) {
        boolean mark = start == 0 && end >= 3 && new String(file, 0, 3, UTF_8).equals("\uFEFF");
        int offset = mark ? 3 : start;
        String text = new String(file, offset, end - offset, UTF_8);
        return annotator
                .annotate(new LineText(name, offset, end - offset, text))
                .rendered();
    }

    private static CoreNlpAnnotator annotator(String... annotators) {
        return CoreNlpAnnotator.load(
                new PipelineSettings(List.of(annotators), Map.of()),
                new RenderSettings(OutputFormat.JSONL, GraphSelection.ALL, 0, Integer.MAX_VALUE),
                new EngineSettings(EngineKind.CORENLP, 0),
                loading -> {});
    }

    /** Loaded when the first test needs it. */
    private static final class Tagged {
        static final CoreNlpAnnotator ANNOTATOR = annotator("tokenize", "pos", "lemma");
    }

    private static final class Tokenized {
        static final CoreNlpAnnotator ANNOTATOR = annotator("tokenize");
    }
}
