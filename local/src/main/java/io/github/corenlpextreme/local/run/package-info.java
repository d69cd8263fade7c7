/**
 * A local run from its start to its end: broker, producer, writer and worker processes put together.
 */
@NullMarked
package io.github.corenlpextreme.local.run;

import org.jspecify.annotations.NullMarked;
