package io.github.corenlpextreme.protocol.message;

/** Marks, in every lane, that nothing more of a file follows. */
public record EndOfFile(int file) implements LaneMessage {}
