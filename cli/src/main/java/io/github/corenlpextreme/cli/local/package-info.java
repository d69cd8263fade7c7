/**
 * Worker processes of a local run: what to do about them is decided by the pure {@code Fleet};
 * {@code WorkerProcesses} starts, feeds and ends them over pipes; {@code StandbyChannel} is the
 * worker's end of these pipes.
 */
@NullMarked
package io.github.corenlpextreme.cli.local;

import org.jspecify.annotations.NullMarked;
