/**
 * The folder that holds a local job while it is unfinished, for one process at a time.
 */
@NullMarked
package io.github.corenlpextreme.local.state;

import org.jspecify.annotations.NullMarked;
