/** From the documents of a job to the lines of it that are to be annotated again. */
@NullMarked
package io.github.corenlpextreme.writer.retry;

import org.jspecify.annotations.NullMarked;
