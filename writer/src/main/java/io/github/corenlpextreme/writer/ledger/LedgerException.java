package io.github.corenlpextreme.writer.ledger;

/** A ledger or a manifest that cannot be read as one; the message completes the sentence "it cannot be read: ...". */
public final class LedgerException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public LedgerException(String message) {
        super(message);
    }

    public LedgerException(String message, Throwable cause) {
        super(message, cause);
    }
}
