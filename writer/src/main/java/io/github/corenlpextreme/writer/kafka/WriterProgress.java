package io.github.corenlpextreme.writer.kafka;

import io.github.corenlpextreme.protocol.Counts;

/**
 * How far the job has come.
 *
 * @param inputBytes bytes of input whose documents are in the outputs
 * @param outputBytes bytes of output
 * @param counts what the complete rows hold
 */
public record WriterProgress(long inputBytes, long outputBytes, Counts counts) {}
