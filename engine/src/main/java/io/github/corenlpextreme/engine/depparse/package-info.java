/** CoreNLP's neural dependency parser, with its own numbers in another layout. */
@NullMarked
package io.github.corenlpextreme.engine.depparse;

import org.jspecify.annotations.NullMarked;
