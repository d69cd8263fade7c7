package io.github.corenlpextreme.writer.verify;

import io.github.corenlpextreme.writer.verify.Verification.Damaged;

/** The first damage; ends the check. */
final class Finding extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final long position;

    Finding(long position, String sentence) {
        super(sentence);
        this.position = position;
    }

    Damaged damaged() {
        return new Damaged(String.valueOf(getMessage()), position);
    }
}
