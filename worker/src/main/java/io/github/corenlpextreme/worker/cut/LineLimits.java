package io.github.corenlpextreme.worker.cut;

/**
 * What a line may be.
 *
 * @param maxBytes the most content bytes of a line, from 1
 * @param byteOrderMark whether the UTF-8 byte-order mark at the start of a file is to be left out
 */
public record LineLimits(int maxBytes, boolean byteOrderMark) {}
