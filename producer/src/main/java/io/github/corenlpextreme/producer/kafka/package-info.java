/** Publishes a plan into the lanes of the chunks topic. */
@NullMarked
package io.github.corenlpextreme.producer.kafka;

import org.jspecify.annotations.NullMarked;
