package io.github.corenlpextreme.writer.loop;

import io.github.corenlpextreme.writer.output.OutputAssembly;
import io.github.corenlpextreme.writer.stitch.Stitcher;

/**
 * What the writer's loop moves on; all of it stands where the same checkpoint ends.
 *
 * @param lanes what has arrived
 * @param stitcher that the stitching uses, if it stitches at all
 */
public record WriterParts(LaneBuffers lanes, Stitcher stitcher, SpanPublisher stitching, OutputAssembly assembly) {}
