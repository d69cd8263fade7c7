package io.github.corenlpextreme.protocol.source;

/** An input is no longer the file the job was planned for: its results could not be put together. */
public final class InputChangedException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public InputChangedException(String message) {
        super(message);
    }
}
