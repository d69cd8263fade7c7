/**
 * What to do about the worker processes of a local run: events in, actions out. No process, no thread
 * and no clock in here; {@code cli.process} does what is decided.
 */
@NullMarked
package io.github.corenlpextreme.cli.fleet;

import org.jspecify.annotations.NullMarked;
