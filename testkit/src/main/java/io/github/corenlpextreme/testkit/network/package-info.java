/** A network between two processes that can be made worse: cut, half-open, slow. */
@NullMarked
package io.github.corenlpextreme.testkit.network;

import org.jspecify.annotations.NullMarked;
