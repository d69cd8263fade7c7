/**
 * What one job works on: its input files and their root, where its outputs go, and the id that the
 * same work gets again. Looks at files' names, kinds and sizes, never at their text.
 */
@NullMarked
package io.github.corenlpextreme.cli.config.job;

import org.jspecify.annotations.NullMarked;
