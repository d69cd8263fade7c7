/**
 * The whole job as the state machines it is made of, one event after the other in an order drawn from a seed,
 * over a log, a group and a disk that fail as the real ones may.
 */
@NullMarked
package io.github.corenlpextreme.simulation;

import org.jspecify.annotations.NullMarked;
