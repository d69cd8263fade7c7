/** What the engine reads of CoreNLP's conditional random fields, visible in its package only. */
@NullMarked
package edu.stanford.nlp.ie.crf;

import org.jspecify.annotations.NullMarked;
