package io.github.corenlpextreme.worker.corenlp;

import io.github.corenlpextreme.protocol.GraphSelection;
import io.github.corenlpextreme.protocol.OutputFormat;
import io.github.corenlpextreme.protocol.PipelineSettings;
import io.github.corenlpextreme.protocol.RenderSettings;
import io.github.corenlpextreme.worker.annotate.LineText;
import io.github.corenlpextreme.worker.annotate.PipelineException;
import io.github.corenlpextreme.worker.corenlp.models.RecordingClassLoader;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * A process that annotates a file of lines with the models on its class path. If it records what is
 * read, it writes a trimmed jar first.
 */
public final class TrimmingProcess {

    private final CoreNlpAnnotator annotator;

    private TrimmingProcess(CoreNlpAnnotator annotator) {
        this.annotator = annotator;
    }

    /** @param args annotators, a file of text, the file for the documents, the jar to write; then properties */
    public static void main(String[] args) throws IOException {
        Map<String, String> properties = new TreeMap<>();
        List.of(args).subList(4, args.length).forEach(pair -> properties.put(pair.split("=")[0], pair.split("=")[1]));
        PipelineSettings settings = new PipelineResolver()
                .resolve(List.of(args[0].split(",")), properties)
                .settings();
        Optional<RecordingClassLoader> record = RecordingClassLoader.ofThisProcess();
        try {
            if (record.isPresent()) {
                System.err.println(new ModelTrimmer(Path.of(args[3])).toThoseOf(settings, record.get()));
            }
            CoreNlpAnnotator annotator = CoreNlpAnnotator.load(
                    settings, new RenderSettings(OutputFormat.JSONL, GraphSelection.ALL, 0, Integer.MAX_VALUE));
            annotator.warmUp();
            new TrimmingProcess(annotator).annotate(Path.of(args[1]), Path.of(args[2]));
        } catch (PipelineException refused) {
            System.err.println(refused.getMessage());
            System.exit(2);
        }
    }

    /** Whole lines, and once all together, for what only shows in a longer text. */
    private void annotate(Path text, Path documents) throws IOException {
        try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(documents))) {
            for (String line : Files.readAllLines(text)) {
                out.write(document(line));
            }
            out.write(document(Files.readString(text)));
        }
    }

    private byte[] document(String text) {
        return annotator.annotate(new LineText("a.txt", 0, text.length(), text)).rendered();
    }
}
