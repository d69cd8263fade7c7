/**
 * What a user may say and what the program answers: sizes, encodings, exit codes and the error
 * that a wrong usage raises. Plain values; the picocli options are in {@code config.options}.
 */
@NullMarked
package io.github.corenlpextreme.cli.config;

import org.jspecify.annotations.NullMarked;
