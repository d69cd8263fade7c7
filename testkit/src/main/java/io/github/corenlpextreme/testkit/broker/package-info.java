/** Real brokers for tests: one per test class, in a folder of its own. */
@NullMarked
package io.github.corenlpextreme.testkit.broker;

import org.jspecify.annotations.NullMarked;
