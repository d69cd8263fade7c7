package io.github.corenlpextreme.local.timeline;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** A timeline as people read it. */
final class TimelineText {

    private static final String TITLE = "timeline, in ms: since the start, since the line before";

    private TimelineText() {}

    /** A title and a line for each entry; nothing if there is none. */
    static List<String> lines(List<TimelineEntry> entries) {
        List<String> lines = new ArrayList<>();
        Duration before = Duration.ZERO;
        for (TimelineEntry entry : entries) {
            long since = entry.since().toMillis();
            lines.add(String.format(Locale.ROOT, "%,9d %,+8d  %s", since, since - before.toMillis(), entry.step()));
            before = entry.since();
        }
        if (!lines.isEmpty()) {
            lines.add(0, TITLE);
        }
        return lines;
    }
}
