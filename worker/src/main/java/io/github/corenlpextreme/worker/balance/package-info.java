/**
 * Which worker works on which lane, and when the lanes are assigned anew. Plain decisions over
 * backlogs; knows neither Kafka nor CoreNLP.
 */
@NullMarked
package io.github.corenlpextreme.worker.balance;

import org.jspecify.annotations.NullMarked;
