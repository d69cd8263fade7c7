/**
 * Worker processes and the pipes between them and their run: {@code WorkerProcesses} starts, feeds and
 * ends them as the fleet decides; {@code StandbyChannel} is the worker's end of the pipes.
 */
@NullMarked
package io.github.corenlpextreme.local.process;

import org.jspecify.annotations.NullMarked;
