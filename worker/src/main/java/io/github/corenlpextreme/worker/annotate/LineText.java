package io.github.corenlpextreme.worker.annotate;

/**
 * A decoded document.
 *
 * @param file the input file's name as it appears in the output
 * @param offset where the content starts in the file, in bytes
 * @param length the content's length in bytes, without byte-order mark and line ending
 * @param text the content; may be empty
 */
public record LineText(String file, long offset, int length, String text) {}
