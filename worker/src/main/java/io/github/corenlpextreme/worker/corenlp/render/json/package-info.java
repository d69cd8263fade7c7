/** CoreNLP's JSON, key for key, one class for each kind of annotation. */
@NullMarked
package io.github.corenlpextreme.worker.corenlp.render.json;

import org.jspecify.annotations.NullMarked;
