/** CoreNLP's CoNLL-U with what the Universal Dependencies validator asks for beyond it. */
@NullMarked
package io.github.corenlpextreme.worker.corenlp.render.conllu;

import org.jspecify.annotations.NullMarked;
