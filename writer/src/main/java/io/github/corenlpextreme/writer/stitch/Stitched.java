package io.github.corenlpextreme.writer.stitch;

import io.github.corenlpextreme.protocol.message.Message;

/** A span or marker to be published for the workers. */
public record Stitched(int lane, Message message) {}
