package io.github.corenlpextreme.simulation;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;

/** The events of one schedule. Off, it costs nothing: a schedule that fails is run again with it on. */
final class Trace {

    private final boolean on;
    private final List<String> events = new ArrayList<>();

    Trace(boolean on) {
        this.on = on;
    }

    void add(Supplier<String> event) {
        if (on) {
            events.add(event.get());
        }
    }

    List<String> events() {
        return events;
    }
}
