package io.github.corenlpextreme.protocol.message;

/** Anything that travels through a lane. */
public sealed interface Message permits ChunkMessage, EndOfFile, EndOfJob {}
