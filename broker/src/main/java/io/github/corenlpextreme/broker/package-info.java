/**
 * A Kafka broker inside this JVM, for a run on one machine and for tests. The broker's classes
 * are no public API of Kafka's, so nothing outside this package may touch them; the version is
 * pinned in the parent POM.
 */
@NullMarked
package io.github.corenlpextreme.broker;

import org.jspecify.annotations.NullMarked;
