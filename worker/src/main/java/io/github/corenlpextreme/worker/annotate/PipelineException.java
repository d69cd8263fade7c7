package io.github.corenlpextreme.worker.annotate;

/** The pipeline as configured cannot be built; the message is one sentence for the user that says what to change. */
public final class PipelineException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public PipelineException(String message) {
        super(message);
    }

    public PipelineException(String message, Throwable cause) {
        super(message, cause);
    }
}
