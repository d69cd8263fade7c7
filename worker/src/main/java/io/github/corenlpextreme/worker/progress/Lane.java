package io.github.corenlpextreme.worker.progress;

import io.github.corenlpextreme.protocol.TopicKind;

/** One partition of a topic that carries work. */
public record Lane(TopicKind topic, int number) {}
