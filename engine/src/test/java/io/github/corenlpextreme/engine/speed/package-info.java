/** A guard of what the engine is for. */
@NullMarked
package io.github.corenlpextreme.engine.speed;

import org.jspecify.annotations.NullMarked;
