/** The writer's loop: which message is taken when, and when what is written counts. Kafka is behind its ports. */
@NullMarked
package io.github.corenlpextreme.writer.loop;

import org.jspecify.annotations.NullMarked;
