/**
 * The jobs that are on a Kafka: in which state they are, judged by a snapshot of their topics; and
 * whether one may be removed.
 */
@NullMarked
package io.github.corenlpextreme.jobs.catalog;

import org.jspecify.annotations.NullMarked;
