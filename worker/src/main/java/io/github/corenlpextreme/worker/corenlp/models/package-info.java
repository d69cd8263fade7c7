/**
 * The jars that hold CoreNLP's models: which are on the class path, which of their entries a
 * pipeline reads, and the jar with those alone. Knows jars, not CoreNLP.
 */
@NullMarked
package io.github.corenlpextreme.worker.corenlp.models;

import org.jspecify.annotations.NullMarked;
