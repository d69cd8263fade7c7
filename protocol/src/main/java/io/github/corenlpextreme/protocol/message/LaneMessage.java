package io.github.corenlpextreme.protocol.message;

/** Anything that travels through a lane. */
public sealed interface LaneMessage permits ChunkMessage, EndOfFile, EndOfJob {}
