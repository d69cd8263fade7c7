package io.github.corenlpextreme.writer.assemble;

import io.github.corenlpextreme.protocol.TopicKind;

/** A lane of one of the two result topics. */
public record ResultLane(TopicKind topic, int lane) {}
