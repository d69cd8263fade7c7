/**
 * The Kafka of a local run: one embedded in this process, or the user's.
 */
@NullMarked
package io.github.corenlpextreme.local.kafka;

import org.jspecify.annotations.NullMarked;
