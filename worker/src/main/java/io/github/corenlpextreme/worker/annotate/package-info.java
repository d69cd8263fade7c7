/**
 * Annotating documents in parallel while keeping their order: the port to the annotator, and the
 * fate of a line that cannot be annotated.
 */
@NullMarked
package io.github.corenlpextreme.worker.annotate;

import org.jspecify.annotations.NullMarked;
