package io.github.corenlpextreme.writer.output;

import java.nio.file.Path;

/** More lines could not be annotated than the user is willing to lose: something is wrong with the job as a whole. */
public final class TooManyQuarantinedException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    /** @param report lists them */
    TooManyQuarantinedException(long quarantined, long most, Path report) {
        super(quarantined + " lines could not be annotated, and --max-quarantined allows " + most + ": see " + report
                + " for the reasons; run the same command with a higher limit to go on");
    }
}
