/**
 * What keeps CoreNLP from carrying anything from one document to the next, or from one thread to another: a
 * pipeline built of CoreNLP's own annotators, with a remedy around each that would. Which ones those are, and how
 * they were found, stands in docs/purity.md.
 */
@NullMarked
package io.github.corenlpextreme.worker.corenlp.isolation;

import org.jspecify.annotations.NullMarked;
