/** CoreNLP's pipeline with annotators that give its own answers several times faster. Depends on CoreNLP alone. */
@NullMarked
package io.github.corenlpextreme.engine;

import org.jspecify.annotations.NullMarked;
