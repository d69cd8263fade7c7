package io.github.corenlpextreme.worker.annotate;

/** A line that would take its process down if it were annotated; foreseen, so it is quarantined untried. */
public final class UnprocessableLineException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final String reason;

    /**
     * Makes one.
     *
     * @param reason a short fixed word that programs can count by
     * @param detail a sentence for people; does not quote the line
     */
    public UnprocessableLineException(String reason, String detail) {
        super(detail);
        this.reason = reason;
    }

    public String reason() {
        return reason;
    }
}
