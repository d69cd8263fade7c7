/** The worker's side of Kafka: taking work, sending results, committing what is complete. */
@NullMarked
package io.github.corenlpextreme.worker.kafka;

import org.jspecify.annotations.NullMarked;
