/** Annotators that fail in every way in which CoreNLP's own have been seen to. */
@NullMarked
package io.github.corenlpextreme.e2e.poison;

import org.jspecify.annotations.NullMarked;
