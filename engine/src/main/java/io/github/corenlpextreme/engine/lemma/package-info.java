/** CoreNLP's lemmas, remembered. */
@NullMarked
package io.github.corenlpextreme.engine.lemma;

import org.jspecify.annotations.NullMarked;
