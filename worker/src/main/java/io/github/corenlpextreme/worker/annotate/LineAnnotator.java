package io.github.corenlpextreme.worker.annotate;

/** Turns one line of text into its rendered annotation. Implementations are safe for use by many threads. */
public interface LineAnnotator {

    /**
     * Annotates and renders one document. Equal input gives equal bytes, on every thread and in
     * every process.
     *
     * @throws RuntimeException if this line cannot be annotated; the line is then quarantined
     */
    AnnotatedLine annotate(LineText line);
}
