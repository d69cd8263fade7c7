package io.github.corenlpextreme.worker.annotate;

import io.github.corenlpextreme.protocol.CheckedRange;
import io.github.corenlpextreme.protocol.message.LineOutcome;

/**
 * What became of one line.
 *
 * @param file path of the input
 * @param source the bytes it answers for, as they were read
 * @param rendered the document as it will stand in the output; an error document if it was quarantined
 */
public record DocumentResult(String file, CheckedRange source, byte[] rendered, LineOutcome outcome) {}
