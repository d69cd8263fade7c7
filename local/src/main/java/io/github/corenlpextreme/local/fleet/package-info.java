/**
 * What to do about the worker processes of a local run: events in, actions out. No process, no thread
 * and no clock in here; {@code local.process} does what is decided.
 */
@NullMarked
package io.github.corenlpextreme.local.fleet;

import org.jspecify.annotations.NullMarked;
