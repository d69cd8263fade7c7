package io.github.corenlpextreme.local.timeline;

import java.time.Duration;

/** A step, and how long after the start it was reached. */
record TimelineEntry(RunStep step, Duration since) {}
