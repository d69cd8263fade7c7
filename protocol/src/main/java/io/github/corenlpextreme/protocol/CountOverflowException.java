package io.github.corenlpextreme.protocol;

/** Counts that add up to more than any text can hold: not one of our parts has counted. */
public final class CountOverflowException extends JobException {

    private static final long serialVersionUID = 1L;

    CountOverflowException(ArithmeticException overflow) {
        super(
                ExitCodes.FAILED,
                "the counts of lines, sentences and tokens add up to more than any text can have, so they are not the"
                        + " work of this program: annotate again with another --job or with --force",
                overflow);
    }
}
