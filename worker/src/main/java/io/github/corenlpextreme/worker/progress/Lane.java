package io.github.corenlpextreme.worker.progress;

import io.github.corenlpextreme.protocol.Topic;

/** One partition of a topic that carries work. */
public record Lane(Topic topic, int number) {}
