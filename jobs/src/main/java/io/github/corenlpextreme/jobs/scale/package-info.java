/**
 * How many workers a job should have, by what waits for them. {@code ScalingPolicy} decides over
 * values; the rest asks Kafka and passes the number on to what starts and stops workers.
 */
@NullMarked
package io.github.corenlpextreme.jobs.scale;

import org.jspecify.annotations.NullMarked;
