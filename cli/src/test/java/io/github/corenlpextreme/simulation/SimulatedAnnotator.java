package io.github.corenlpextreme.simulation;

import io.github.corenlpextreme.protocol.FileFingerprint;
import io.github.corenlpextreme.protocol.FileHints;
import io.github.corenlpextreme.protocol.InputFile;
import io.github.corenlpextreme.protocol.message.LineOutcome;
import io.github.corenlpextreme.worker.annotate.DocumentResult;
import io.github.corenlpextreme.worker.annotate.InputContext;
import io.github.corenlpextreme.worker.annotate.LineProcessing;
import io.github.corenlpextreme.worker.crash.TaskHistory;
import io.github.corenlpextreme.worker.cut.ByteSource;
import io.github.corenlpextreme.worker.cut.InputLine;
import io.github.corenlpextreme.worker.progress.LaneTask;
import java.util.List;
import java.util.Optional;

/** A worker's annotator: sees to it that what it is given to do is known to be begun. */
record SimulatedAnnotator(World world, SimulatedConsumer consumer) implements LineProcessing {

    /** Lines are condemned by processes that have died, and here these die of other causes. */
    @Override
    public Optional<DocumentResult> preclassified(String file, InputLine line, TaskHistory history) {
        return line instanceof InputLine.WholeLine
                ? Optional.empty()
                : Optional.of(result(file, line, new byte[0], true));
    }

    @Override
    public DocumentResult annotate(LaneTask task, String file, InputLine.WholeLine line) {
        consumer.annotates(task, line.offset());
        return result(file, line, line.content(), false);
    }

    private static DocumentResult result(String file, InputLine line, byte[] content, boolean tooLong) {
        byte[] document = Annotation.document(line.offset(), line.length(), content, tooLong);
        return new DocumentResult(file, line.source(), document, LineOutcome.of(Annotation.counts(content, tooLong)));
    }

    /** The inputs as they lie in memory. */
    static InputContext reading(Scenario scenario) {
        return new InputContext((file, range) -> source(scenario, file), inputs(scenario), scenario.limits());
    }

    private static List<InputFile> inputs(Scenario scenario) {
        return scenario.files().stream()
                .map(file -> new InputFile("f", new FileFingerprint(file.length, "", new FileHints(0, ""))))
                .toList();
    }

    private static ByteSource source(Scenario scenario, int file) {
        byte[] bytes = scenario.files().get(file);
        return (position, into, length) -> System.arraycopy(bytes, (int) position, into, 0, length);
    }
}
