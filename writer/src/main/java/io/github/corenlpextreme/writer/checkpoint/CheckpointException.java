package io.github.corenlpextreme.writer.checkpoint;

/** The writer's saved state cannot be used with what is found beside it; the message says what to do. */
public final class CheckpointException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public CheckpointException(String message) {
        super(message);
    }

    public CheckpointException(String message, Throwable cause) {
        super(message, cause);
    }
}
