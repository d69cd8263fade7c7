/** CoreNLP's conditional random fields, which find names, without strings for features. */
@NullMarked
package io.github.corenlpextreme.engine.crf;

import org.jspecify.annotations.NullMarked;
