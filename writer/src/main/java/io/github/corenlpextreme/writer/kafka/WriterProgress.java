package io.github.corenlpextreme.writer.kafka;

import io.github.corenlpextreme.protocol.ContentCounts;
import java.util.Optional;

/**
 * How far the job has come.
 *
 * @param inputBytes bytes of input whose documents are in the outputs
 * @param outputBytes bytes of output
 * @param counts what the complete rows hold
 * @param waiting for a lane that seems to be stalled
 */
public record WriterProgress(long inputBytes, long outputBytes, ContentCounts counts, Optional<LaneStall> waiting) {}
