package io.github.corenlpextreme.worker.corenlp.render;

import edu.stanford.nlp.pipeline.Annotation;
import io.github.corenlpextreme.worker.annotate.AnnotatedLine;
import io.github.corenlpextreme.worker.annotate.LineText;

/** Writes an annotated document down in one format. Safe for many threads; equal annotations give equal bytes. */
public interface DocumentRenderer {

    /** Renders a document whose annotation is finished. */
    AnnotatedLine render(LineText line, Annotation document);
}
