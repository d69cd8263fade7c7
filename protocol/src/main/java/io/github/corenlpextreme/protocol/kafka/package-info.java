/**
 * How the vocabulary meets Kafka: topic names and settings, client settings, and the records that
 * carry messages and documents.
 */
@NullMarked
package io.github.corenlpextreme.protocol.kafka;

import org.jspecify.annotations.NullMarked;
