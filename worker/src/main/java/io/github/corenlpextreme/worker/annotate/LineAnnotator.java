package io.github.corenlpextreme.worker.annotate;

import io.github.corenlpextreme.protocol.AnnotatorEngines;

/** Turns one line of text into its rendered annotation. Implementations are safe for use by many threads. */
public interface LineAnnotator {

    /**
     * Annotates and renders one document. Equal input gives equal bytes, on every thread and in
     * every process.
     *
     * @throws EngineDiffersException if the line was checked, and two engines do not agree
     * @throws RuntimeException if this line cannot be annotated; the line is then quarantined
     */
    AnnotatedLine annotate(LineText line);

    /** By whose code the annotators run, as far as that is known. */
    default AnnotatorEngines engines() {
        return AnnotatorEngines.UNKNOWN;
    }
}
