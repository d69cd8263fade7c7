/**
 * From a CoreNLP annotation straight to UTF-8 bytes: JSON Lines, CoNLL-U, tokens. On the hot path:
 * nothing here builds a document as one string.
 */
@NullMarked
package io.github.corenlpextreme.worker.corenlp.render;

import org.jspecify.annotations.NullMarked;
