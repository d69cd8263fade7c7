/** From result lanes to one ordered, gapless, repeat-free sequence of documents. */
@NullMarked
package io.github.corenlpextreme.writer.assemble;

import org.jspecify.annotations.NullMarked;
