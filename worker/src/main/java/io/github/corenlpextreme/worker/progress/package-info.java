/**
 * Which tasks wait, which are done, and what may be committed. Plain bookkeeping over offsets; knows
 * neither Kafka nor CoreNLP.
 */
@NullMarked
package io.github.corenlpextreme.worker.progress;

import org.jspecify.annotations.NullMarked;
