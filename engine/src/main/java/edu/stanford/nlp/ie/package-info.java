/** What the engine reads of the features of CoreNLP's sequence models, which are visible in its package only. */
@NullMarked
package edu.stanford.nlp.ie;

import org.jspecify.annotations.NullMarked;
