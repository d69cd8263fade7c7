/**
 * How a Kafka is reached: client settings, the first connection to it, and what its refusals mean for
 * the user.
 */
@NullMarked
package io.github.corenlpextreme.protocol.kafka.client;

import org.jspecify.annotations.NullMarked;
