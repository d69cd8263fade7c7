package io.github.corenlpextreme.jobs.scale;

import io.github.corenlpextreme.protocol.kafka.topics.WorkBacklog;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.LongSupplier;
import java.util.function.Supplier;

/**
 * Takes one look at a time at what waits, and passes the number of workers on when it is another than
 * the last. A number that could not be passed on is tried again at the next look. Used by one thread.
 */
public final class WorkerAutoscaler {

    private final Supplier<WorkBacklog> work;
    private final ScalingPolicy scaling;
    private final WorkerOrchestrator orchestrator;
    private final ScaleListener notices;
    private final LongSupplier nanoClock;
    private OptionalInt told = OptionalInt.empty();
    private boolean said;

    public WorkerAutoscaler(
            Supplier<WorkBacklog> work,
            ScalingPolicy scaling,
            WorkerOrchestrator orchestrator,
            ScaleListener notices,
            LongSupplier nanoClock) {
        this.work = work;
        this.scaling = scaling;
        this.orchestrator = orchestrator;
        this.notices = notices;
        this.nanoClock = nanoClock;
    }

    /** Looks once; something if this was the last look, because all work is done and no worker is left. */
    public Optional<WorkBacklog> observe() {
        WorkBacklog seen = work.get();
        int before = scaling.wanted();
        int wanted = scaling.decide(seen, nanoClock.getAsLong());
        if (wanted != before || !said) {
            notices.progress(sentence(seen, before, wanted));
            said = true;
        }
        if (!told.equals(OptionalInt.of(wanted))) {
            tell(wanted);
        }
        return Optional.of(seen).filter(any -> seen.finished() && told.equals(OptionalInt.of(wanted)));
    }

    private void tell(int wanted) {
        orchestrator.scaleTo(wanted).ifPresentOrElse(notices::failed, () -> told = OptionalInt.of(wanted));
    }

    private static String sentence(WorkBacklog seen, int before, int wanted) {
        return waiting(seen) + ": " + counted(wanted, "worker") + " wanted"
                + (wanted == before ? "" : ", was " + before);
    }

    private static String waiting(WorkBacklog seen) {
        if (seen.finished()) {
            return "all work is done";
        }
        return seen.tasks() == 0
                ? "no tasks are waiting"
                : counted(seen.tasks(), "task")
                        + (seen.tasks() == 1 ? " is waiting in " : " are waiting in ")
                        + counted(seen.lanes(), "lane");
    }

    private static String counted(long number, String one) {
        return number + " " + one + (number == 1 ? "" : "s");
    }
}
