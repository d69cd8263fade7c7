/**
 * What all parts of a job agree on, as plain values: its inputs and their fingerprints, ranges, counts,
 * and the settings that decide what an output contains. Nothing here does I/O.
 */
@NullMarked
package io.github.corenlpextreme.protocol;

import org.jspecify.annotations.NullMarked;
