/**
 * What a process leaves for its successor about the tasks and lines that may have killed it: text in the
 * metadata of its commits. Plain values; knows neither Kafka nor CoreNLP.
 */
@NullMarked
package io.github.corenlpextreme.worker.crash;

import org.jspecify.annotations.NullMarked;
