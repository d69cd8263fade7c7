/**
 * The vocabulary of the project as plain values: jobs, files, ranges, chunks, spans, and the
 * settings that decide what an output contains. Nothing here does I/O.
 */
@NullMarked
package io.github.corenlpextreme.protocol;

import org.jspecify.annotations.NullMarked;
