/** The writer's side of Kafka: lanes in, spans out, and how far the output is durable. */
@NullMarked
package io.github.corenlpextreme.writer.kafka;

import org.jspecify.annotations.NullMarked;
