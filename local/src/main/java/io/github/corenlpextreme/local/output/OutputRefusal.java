package io.github.corenlpextreme.local.output;

import io.github.corenlpextreme.protocol.ExitCodes;
import io.github.corenlpextreme.protocol.UsageException;

/** What is said where an output may not have its place. */
final class OutputRefusal {

    private OutputRefusal() {}

    /** @param what is there, as a sentence without its full stop */
    static UsageException of(String what) {
        return new UsageException(
                what + "; add --force to replace it, or choose another place with -o", ExitCodes.OUTPUT_REFUSED);
    }
}
