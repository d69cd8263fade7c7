package io.github.corenlpextreme.writer.stitch;

import io.github.corenlpextreme.protocol.message.LaneMessage;

/** A span or marker to be published for the workers. */
public record StitchedMessage(int lane, LaneMessage message) {}
