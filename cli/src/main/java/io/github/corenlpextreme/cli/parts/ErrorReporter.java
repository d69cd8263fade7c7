package io.github.corenlpextreme.cli.parts;

import io.github.corenlpextreme.local.RunFailedException;
import io.github.corenlpextreme.protocol.ExitCodes;
import io.github.corenlpextreme.protocol.UsageException;
import io.github.corenlpextreme.protocol.kafka.client.JobKafkaException;
import io.github.corenlpextreme.protocol.source.InputChangedException;
import io.github.corenlpextreme.protocol.source.InputException;
import io.github.corenlpextreme.protocol.source.InputUnreadableException;
import io.github.corenlpextreme.protocol.wire.WireException;
import io.github.corenlpextreme.worker.annotate.PipelineException;
import io.github.corenlpextreme.writer.checkpoint.CheckpointException;
import io.github.corenlpextreme.writer.files.OutputException;
import io.github.corenlpextreme.writer.output.TooManyQuarantinedException;
import java.nio.file.FileSystemException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** What went wrong, as one sentence for the user and an exit code; the stack trace only with {@code -v}. */
public final class ErrorReporter {

    private static final Logger LOG = LoggerFactory.getLogger(ErrorReporter.class);

    private static final int LONGEST = 2000;

    private ErrorReporter() {}

    public static int report(Throwable failure) {
        System.err.println("corenlp-extreme: " + onOneLine(sentence(failure)));
        LOG.atInfo().setCause(failure).log("Stack trace");
        return exitCode(failure);
    }

    static int exitCode(Throwable failure) {
        if (failure instanceof UsageException usage) {
            return usage.exitCode();
        }
        if (failure instanceof RunFailedException run) {
            return run.exitCode();
        }
        if (failure instanceof InputChangedException) {
            return ExitCodes.INPUT_CHANGED;
        }
        if (failure instanceof TooManyQuarantinedException) {
            return ExitCodes.TOO_MANY_QUARANTINED;
        }
        if (failure instanceof OutOfMemoryError) {
            return ExitCodes.OUT_OF_MEMORY;
        }
        return failure instanceof PipelineException || failure instanceof InputException
                ? ExitCodes.USAGE
                : ExitCodes.FAILED;
    }

    private static String sentence(Throwable failure) {
        String message = String.valueOf(failure.getMessage());
        if (isOurs(failure)) {
            return message;
        }
        if (failure instanceof FileSystemException file) {
            String reason = file.getReason() == null ? failure.getClass().getSimpleName() : file.getReason();
            return file.getFile() + ": " + reason;
        }
        if (JobKafkaException.isOfClient(failure)) {
            return "Kafka: " + message;
        }
        return "this should not have happened: " + failure + " (run with -v for the stack trace)";
    }

    /** What others have put into a message must not look like a line of ours, nor steer the terminal. */
    private static String onOneLine(String sentence) {
        String printable = sentence.replaceAll("\\p{Cntrl}+", " ").strip();
        return printable.length() <= LONGEST ? printable : printable.substring(0, LONGEST) + "…";
    }

    private static boolean isOurs(Throwable failure) {
        return failure instanceof UsageException
                || failure instanceof RunFailedException
                || failure instanceof InputChangedException
                || failure instanceof InputException
                || failure instanceof InputUnreadableException
                || failure instanceof PipelineException
                || failure instanceof JobKafkaException
                || failure instanceof WireException
                || failure instanceof CheckpointException
                || failure instanceof OutputException
                || failure instanceof TooManyQuarantinedException;
    }
}
