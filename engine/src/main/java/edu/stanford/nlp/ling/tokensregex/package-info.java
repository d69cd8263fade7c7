/** What CoreNLP's patterns over sequences of tokens consist of, read where it is visible. */
@NullMarked
package edu.stanford.nlp.ling.tokensregex;

import org.jspecify.annotations.NullMarked;
