/**
 * How the text of an output lies in files: in one or in numbered parts, compressed or not. Whatever the
 * packing, the parts' text one after another is the same bytes.
 */
@NullMarked
package io.github.corenlpextreme.writer.packing;

import org.jspecify.annotations.NullMarked;
