/**
 * The only way to the terminal. Names of files, records and messages of exceptions may hold what steers one, or what
 * looks like a line of ours; nothing of that gets through.
 */
@NullMarked
package io.github.corenlpextreme.local.terminal;

import org.jspecify.annotations.NullMarked;
