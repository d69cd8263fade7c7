/** The writer's side of Kafka: lanes in, spans out, and the loop that joins them to the output. */
@NullMarked
package io.github.corenlpextreme.writer.kafka;

import org.jspecify.annotations.NullMarked;
