package io.github.corenlpextreme.writer.verify;

import io.github.corenlpextreme.writer.verify.VerifyResult.DamagedOutput;

/** The first damage; ends the check. */
final class DamageException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final long position;

    DamageException(long position, String sentence) {
        super(sentence);
        this.position = position;
    }

    DamagedOutput damaged() {
        return new DamagedOutput(String.valueOf(getMessage()), position);
    }
}
