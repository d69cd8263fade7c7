/** CoreNLP's part-of-speech tagger from tables. */
@NullMarked
package io.github.corenlpextreme.engine.tagger;

import org.jspecify.annotations.NullMarked;
