package io.github.corenlpextreme.worker.loop;

import io.github.corenlpextreme.protocol.message.LaneMessage;
import io.github.corenlpextreme.worker.progress.Lane;

/** A message that has arrived in a lane of work. */
public record WorkRecord(Lane lane, long offset, LaneMessage message) {}
