/** What the engine reads of CoreNLP's lexer, which is visible in its package only. */
@NullMarked
package edu.stanford.nlp.process;

import org.jspecify.annotations.NullMarked;
