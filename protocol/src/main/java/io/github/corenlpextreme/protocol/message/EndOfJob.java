package io.github.corenlpextreme.protocol.message;

/** Marks, in every lane, that nothing more of the job follows. */
public record EndOfJob() implements LaneMessage {}
