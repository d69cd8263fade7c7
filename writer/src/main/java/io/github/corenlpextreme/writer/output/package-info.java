/**
 * The files beside each other that make up an output: the text, its ledger and its manifest. They get
 * their final names only when they are complete.
 */
@NullMarked
package io.github.corenlpextreme.writer.output;

import org.jspecify.annotations.NullMarked;
