/** Small jobs whose every lane and output is known beforehand. */
@NullMarked
package io.github.corenlpextreme.writer.sample;

import org.jspecify.annotations.NullMarked;
