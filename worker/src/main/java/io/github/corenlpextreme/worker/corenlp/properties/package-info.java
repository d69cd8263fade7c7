/**
 * CoreNLP's properties: which there are, of what type, what a value may be, which files it names. Compares texts, reads
 * no model and no file.
 */
@NullMarked
package io.github.corenlpextreme.worker.corenlp.properties;

import org.jspecify.annotations.NullMarked;
