/** What {@code bench/speed} measures the program beside, and a coarse guard of its speed. */
@NullMarked
package io.github.corenlpextreme.speed;

import org.jspecify.annotations.NullMarked;
