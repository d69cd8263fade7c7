/**
 * The loop of a worker: takes work, makes it known before it is begun, and commits what is complete. It decides over
 * ports, knows neither Kafka nor a thread, and does one turn at a time.
 */
@NullMarked
package io.github.corenlpextreme.worker.loop;

import org.jspecify.annotations.NullMarked;
