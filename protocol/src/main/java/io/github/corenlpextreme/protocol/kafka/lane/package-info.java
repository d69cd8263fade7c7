/**
 * Messages in lanes: written as records, sent in order, and read back from the end of a lane.
 */
@NullMarked
package io.github.corenlpextreme.protocol.kafka.lane;

import org.jspecify.annotations.NullMarked;
