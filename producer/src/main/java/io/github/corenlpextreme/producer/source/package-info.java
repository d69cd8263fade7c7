/**
 * The input files of a job and the folder they lie in. Reads names, kinds, sizes, and samples of
 * the text, to see that it is one.
 */
@NullMarked
package io.github.corenlpextreme.producer.source;

import org.jspecify.annotations.NullMarked;
