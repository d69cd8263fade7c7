/**
 * The topics and consumer groups of a job: how they are created, inspected, watched and removed.
 */
@NullMarked
package io.github.corenlpextreme.protocol.kafka.topics;

import org.jspecify.annotations.NullMarked;
