/**
 * The whole system on one machine, started by one command.
 */
@NullMarked
package io.github.corenlpextreme.local;

import org.jspecify.annotations.NullMarked;
