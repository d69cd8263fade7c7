/** Which of the two engines does the work: CoreNLP's own code, which is the stock, or ours. */
@NullMarked
package io.github.corenlpextreme.engine.stock;

import org.jspecify.annotations.NullMarked;
