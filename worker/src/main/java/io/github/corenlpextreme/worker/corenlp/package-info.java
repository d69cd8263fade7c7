/**
 * The only place that knows CoreNLP: settings completed and checked, the one pipeline of the
 * process, and its failures as sentences for the user. What is annotated is written down in
 * {@code render}.
 */
@NullMarked
package io.github.corenlpextreme.worker.corenlp;

import org.jspecify.annotations.NullMarked;
