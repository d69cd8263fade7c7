/**
 * Where the value of an option comes from when it is not on the command line: the environment, a
 * file, the user's file; and what all subcommands share: their help and their answer to a wrong usage.
 */
@NullMarked
package io.github.corenlpextreme.cli.defaults;

import org.jspecify.annotations.NullMarked;
