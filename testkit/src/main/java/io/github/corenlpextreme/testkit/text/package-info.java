/** Texts that are hard to cut, made from a seed. */
@NullMarked
package io.github.corenlpextreme.testkit.text;

import org.jspecify.annotations.NullMarked;
