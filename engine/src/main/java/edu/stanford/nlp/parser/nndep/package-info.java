/** Bridge to CoreNLP: what is visible only here of its neural dependency parser. */
@NullMarked
package edu.stanford.nlp.parser.nndep;

import org.jspecify.annotations.NullMarked;
