/**
 * A job on this machine: what there is already of its output and its state, and the run that puts
 * broker, producer, writer and worker processes together.
 */
@NullMarked
package io.github.corenlpextreme.cli.run;

import org.jspecify.annotations.NullMarked;
