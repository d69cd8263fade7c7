/**
 * How many workers a job should have, from what waits for them, and telling that to whatever starts and
 * stops them. {@code Scaling} decides over values; the rest looks at Kafka and passes the number on.
 */
@NullMarked
package io.github.corenlpextreme.cli.autoscale;

import org.jspecify.annotations.NullMarked;
