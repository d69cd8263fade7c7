package io.github.corenlpextreme.writer.output;

import io.github.corenlpextreme.protocol.ExitCodes;
import io.github.corenlpextreme.protocol.JobException;
import java.nio.file.Path;

/** More lines could not be annotated than the user is willing to lose: something is wrong with the job as a whole. */
public final class TooManyQuarantinedException extends JobException {

    private static final long serialVersionUID = 1L;

    /** @param report lists them */
    TooManyQuarantinedException(long quarantined, long most, Path report) {
        super(
                ExitCodes.TOO_MANY_QUARANTINED,
                quarantined + " lines could not be annotated, and --max-quarantined allows " + most + ": see " + report
                        + " for the reasons; run the same command with a higher limit to go on");
    }
}
