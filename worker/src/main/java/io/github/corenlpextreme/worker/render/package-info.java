/** What stands in the output for a line that has no annotation. Pure values and JSON, without CoreNLP. */
@NullMarked
package io.github.corenlpextreme.worker.render;

import org.jspecify.annotations.NullMarked;
