/**
 * Whatever comes from outside as bytes, thrown at what reads it. In a build the inputs below
 * {@code src/test/resources} are tried again; {@code bench/fuzz} looks for new ones.
 */
@NullMarked
package io.github.corenlpextreme.fuzz;

import org.jspecify.annotations.NullMarked;
