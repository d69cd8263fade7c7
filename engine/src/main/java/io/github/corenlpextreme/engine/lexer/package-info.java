/** CoreNLP's tokens and sentences, by its own automaton, with less around it. */
@NullMarked
package io.github.corenlpextreme.engine.lexer;

import org.jspecify.annotations.NullMarked;
