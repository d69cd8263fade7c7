package io.github.corenlpextreme.cli.parts;

import io.github.corenlpextreme.cli.health.ServiceHealth;
import io.github.corenlpextreme.cli.options.VerbosityOptions;
import io.github.corenlpextreme.worker.WorkerListener;
import io.github.corenlpextreme.worker.progress.Lane;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;

/** What a worker that no run has started says of itself: a line when its lanes change, and its health always. */
public final class WorkerConsole implements WorkerListener {

    private final Consumer<String> say;
    private final ServiceHealth health;
    private final int lanes;
    private Optional<Set<Integer>> held = Optional.empty(); // used by the poll thread; empty until it has joined

    /**
     * Begins.
     *
     * @param say usually {@link VerbosityOptions#say}
     * @param lanes of the job
     */
    public WorkerConsole(Consumer<String> say, ServiceHealth health, int lanes) {
        this.say = say;
        this.health = health;
        this.lanes = lanes;
    }

    @Override
    public void working() {
        health.working();
    }

    @Override
    public void draining() {
        health.draining();
    }

    /** A lane's chunks and spans come and go together, so it counts once. */
    @Override
    public void holding(Set<Lane> now) {
        Set<Integer> numbers = now.stream().map(Lane::number).collect(Collectors.toSet());
        if (!Optional.of(numbers).equals(held)) {
            say.accept((held.isEmpty() ? "models loaded, joined: " : "") + "working on " + numbers.size() + " of "
                    + lanes + " lanes" + (numbers.isEmpty() ? "; waiting for one" : ""));
            held = Optional.of(numbers);
        }
    }
}
