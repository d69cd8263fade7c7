/**
 * What the writer needs to go on after any kind of death: one small file, replaced atomically. It is the
 * authority; offsets committed to Kafka are only a cross-check.
 */
@NullMarked
package io.github.corenlpextreme.writer.checkpoint;

import org.jspecify.annotations.NullMarked;
