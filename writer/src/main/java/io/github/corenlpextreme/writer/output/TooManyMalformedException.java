package io.github.corenlpextreme.writer.output;

import io.github.corenlpextreme.protocol.ContentCounts;
import io.github.corenlpextreme.protocol.ExitCodes;
import io.github.corenlpextreme.protocol.JobException;
import io.github.corenlpextreme.protocol.MalformedLimit;
import io.github.corenlpextreme.writer.ledger.MalformedLines;
import io.github.corenlpextreme.writer.ledger.MalformedText;

/** More lines than the user is willing to take are not in the job's encoding: it is probably another one. */
public final class TooManyMalformedException extends JobException {

    private static final long serialVersionUID = 1L;

    TooManyMalformedException(ContentCounts counts, MalformedLines malformed, MalformedLimit most, String encoding) {
        super(
                ExitCodes.TOO_MANY_QUARANTINED,
                MalformedText.of(counts, malformed, encoding).orElseThrow() + " and --force to start over;"
                        + " --max-malformed allows " + most + ", and with a higher limit the job goes on");
    }
}
