/**
 * The jobs that are on a Kafka: in which state they are, by what was seen of them; how that is shown to people and
 * to scripts; and whether one may be removed.
 */
@NullMarked
package io.github.corenlpextreme.cli.jobs;

import org.jspecify.annotations.NullMarked;
