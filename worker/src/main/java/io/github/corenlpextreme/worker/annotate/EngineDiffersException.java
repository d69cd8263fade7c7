package io.github.corenlpextreme.worker.annotate;

import io.github.corenlpextreme.protocol.ExitCodes;
import io.github.corenlpextreme.protocol.JobException;

/** A line that was checked came out otherwise than by CoreNLP's own code: no result of the engine can be trusted. */
public final class EngineDiffersException extends JobException {

    private static final long serialVersionUID = 1L;

    public EngineDiffersException(LineText line) {
        super(
                ExitCodes.ENGINE_DIFFERS,
                "the line at byte " + line.offset() + " of " + line.file()
                        + " was annotated otherwise by the engine than by CoreNLP's own code: run the same command with"
                        + " --engine corenlp to go on, and report the line");
    }
}
