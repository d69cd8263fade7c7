/**
 * From bytes to lines: where a chunk is broken, and the whole lines of a range. Line endings are
 * {@code \n} and {@code \r\n}, found in bytes and never in decoded text.
 */
@NullMarked
package io.github.corenlpextreme.worker.cut;

import org.jspecify.annotations.NullMarked;
