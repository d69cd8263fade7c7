package io.github.corenlpextreme.cli.parts;

import io.github.corenlpextreme.local.terminal.TerminalOutput;
import io.github.corenlpextreme.producer.source.InspectedFile;
import io.github.corenlpextreme.protocol.ExitCodes;
import io.github.corenlpextreme.protocol.JobException;
import io.github.corenlpextreme.protocol.PrintableText;
import io.github.corenlpextreme.protocol.kafka.client.JobKafkaException;
import java.nio.file.FileSystemException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** What went wrong, as one sentence for the user and an exit code; the stack trace only with {@code -v}. */
public final class ErrorReporter {

    private static final Logger LOG = LoggerFactory.getLogger(ErrorReporter.class);

    private static final int LONGEST = 2000;

    private ErrorReporter() {}

    public static int report(Throwable failure) {
        LOG.atInfo().setCause(failure).log("Stack trace"); // first: a run looks for its worker's sentence at the end
        TerminalOutput.messages().message(shortened(sentence(failure)));
        return exitCode(failure);
    }

    private static int exitCode(Throwable failure) {
        if (failure instanceof JobException ours) {
            return ours.exitCode();
        }
        return failure instanceof OutOfMemoryError ? ExitCodes.OUT_OF_MEMORY : ExitCodes.FAILED;
    }

    private static String sentence(Throwable failure) {
        String message = String.valueOf(failure.getMessage());
        if (failure instanceof JobException) {
            return message;
        }
        if (failure instanceof FileSystemException file) {
            return file.getFile() + ": " + InspectedFile.reason(file);
        }
        if (JobKafkaException.isOfClient(failure)) {
            return "Kafka: " + message;
        }
        return "unexpected error: " + failure + " (run with -v for the stack trace)";
    }

    /** Libraries write messages of several lines, and of any length. */
    private static String shortened(String sentence) {
        String printable = PrintableText.of(sentence.strip().replaceAll("\\s*[\\r\\n]+\\s*", " "));
        return printable.length() <= LONGEST ? printable : printable.substring(0, LONGEST) + "…";
    }
}
