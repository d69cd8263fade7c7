/** Entities by the lines of mapping files ({@code regexner} and the fine-grained part of {@code ner}). */
@NullMarked
package io.github.corenlpextreme.engine.regexner;

import org.jspecify.annotations.NullMarked;
