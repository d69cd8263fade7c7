/**
 * The program as a user starts it: real processes, a real broker, real models. The reference is made in
 * the test by reading the input from top to bottom.
 */
@NullMarked
package io.github.corenlpextreme.e2e;

import org.jspecify.annotations.NullMarked;
