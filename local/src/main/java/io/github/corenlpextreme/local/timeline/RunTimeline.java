package io.github.corenlpextreme.local.timeline;

import java.lang.management.ManagementFactory;
import java.time.Duration;
import java.util.Collections;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.LongSupplier;

/** Notes when a run reaches its steps. Thread-safe. */
public final class RunTimeline {

    private final LongSupplier nanoClock;
    private final long origin;
    private final Map<RunStep, Long> reached = Collections.synchronizedMap(new EnumMap<>(RunStep.class));

    /**
     * Nothing is reached yet.
     *
     * @param origin when all began, by the same clock
     */
    public RunTimeline(LongSupplier nanoClock, long origin) {
        this.nanoClock = nanoClock;
        this.origin = origin;
    }

    /** Of this process, from the start of its JVM on. */
    public static RunTimeline ofThisProcess() {
        Duration past = Duration.ofMillis(ManagementFactory.getRuntimeMXBean().getUptime());
        return new RunTimeline(System::nanoTime, System.nanoTime() - past.toNanos());
    }

    /** The clock that it goes by. */
    public LongSupplier clock() {
        return nanoClock;
    }

    /** The step is reached now, unless it has been before. */
    public void reach(RunStep step) {
        reachedAt(step, nanoClock.getAsLong());
    }

    /** The step was reached at a time of the clock, unless it had been before. */
    public void reachedAt(RunStep step, long nanos) {
        reached.putIfAbsent(step, nanos - origin);
    }

    /** The step is reached now, even if it has been before: the last time counts. */
    public void reachAgain(RunStep step) {
        reached.put(step, nanoClock.getAsLong() - origin);
    }

    /** A line for each step that was reached, in the order of time. */
    public List<String> lines() {
        return TimelineText.lines(entries());
    }

    private List<TimelineEntry> entries() {
        synchronized (reached) {
            return reached.entrySet().stream()
                    .map(step -> new TimelineEntry(step.getKey(), Duration.ofNanos(step.getValue())))
                    .sorted(Comparator.comparing(TimelineEntry::since).thenComparing(TimelineEntry::step))
                    .toList();
        }
    }
}
