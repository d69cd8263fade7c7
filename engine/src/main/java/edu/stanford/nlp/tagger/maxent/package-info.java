/** Bridge to CoreNLP: what is visible only here of its tagger. */
@NullMarked
package edu.stanford.nlp.tagger.maxent;

import org.jspecify.annotations.NullMarked;
