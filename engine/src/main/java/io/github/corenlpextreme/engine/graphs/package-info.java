/** The dependency graphs of a sentence, made as CoreNLP makes them but without its pattern language. */
@NullMarked
package io.github.corenlpextreme.engine.graphs;

import org.jspecify.annotations.NullMarked;
