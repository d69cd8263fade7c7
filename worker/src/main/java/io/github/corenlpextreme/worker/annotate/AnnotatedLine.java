package io.github.corenlpextreme.worker.annotate;

/**
 * A document as it will stand in the output.
 *
 * @param rendered UTF-8 bytes, final line feed included; empty where the format has nothing to say
 *     about a document
 * @param sentences sentences written
 * @param tokens tokens in these sentences
 */
public record AnnotatedLine(byte[] rendered, int sentences, int tokens) {}
