package io.github.corenlpextreme.writer.assemble;

import io.github.corenlpextreme.protocol.Topic;

/** A lane of one of the two result topics. */
public record Source(Topic topic, int lane) {}
