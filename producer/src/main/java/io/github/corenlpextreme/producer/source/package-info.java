/**
 * The input files of a job and the folder they lie in. Reads names, kinds and sizes, never text.
 */
@NullMarked
package io.github.corenlpextreme.producer.source;

import org.jspecify.annotations.NullMarked;
