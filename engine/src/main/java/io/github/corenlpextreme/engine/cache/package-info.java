/** What is remembered between sentences. */
@NullMarked
package io.github.corenlpextreme.engine.cache;

import org.jspecify.annotations.NullMarked;
