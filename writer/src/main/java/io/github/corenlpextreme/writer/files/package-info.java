/**
 * One file of an output while it is being written: appended to, compressed, split, made durable, and
 * delivered under its final name.
 */
@NullMarked
package io.github.corenlpextreme.writer.files;

import org.jspecify.annotations.NullMarked;
