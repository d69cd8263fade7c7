/** The subcommands: from options to calls, and from what went wrong to one sentence and an exit code. */
@NullMarked
package io.github.corenlpextreme.cli.command;

import org.jspecify.annotations.NullMarked;
