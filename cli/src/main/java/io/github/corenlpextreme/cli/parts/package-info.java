/**
 * What several subcommands do besides their options: they look jobs up, write to the console, answer
 * signals, and turn failures into one sentence and an exit code.
 */
@NullMarked
package io.github.corenlpextreme.cli.parts;

import org.jspecify.annotations.NullMarked;
