package io.github.corenlpextreme.worker.annotate;

import io.github.corenlpextreme.protocol.ByteRange;
import io.github.corenlpextreme.protocol.message.LineOutcome;

/**
 * What became of one line.
 *
 * @param file path of the input
 * @param range the bytes it answers for
 * @param rendered the document as it will stand in the output; an error document if it was quarantined
 */
public record DocumentResult(String file, ByteRange range, byte[] rendered, LineOutcome outcome) {}
