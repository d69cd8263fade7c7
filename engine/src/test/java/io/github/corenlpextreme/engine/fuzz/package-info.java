/** What the fuzzer drives. */
@NullMarked
package io.github.corenlpextreme.engine.fuzz;

import org.jspecify.annotations.NullMarked;
