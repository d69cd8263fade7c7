package io.github.corenlpextreme.simulation;

import io.github.corenlpextreme.protocol.plan.JobPlan;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;

/**
 * One job from its start to its end, wholly decided by a seed: its input, who works on it, the order of all
 * events and the blows among them. After some time nothing fails any more, and the job must come to its end.
 */
final class Schedule {

    private static final int LONGEST_CHAOS = 3000;
    private static final int SHOWN = 60;

    /**
     * How a schedule went.
     *
     * @param steps of it all
     * @param healing steps from the last blow to the end
     * @param blows how often each has fallen
     */
    record Course(int steps, int healing, Map<SimulatedFault, Integer> blows) {}

    private final Scenario scenario;
    private final Chance chance;
    private final FakeLog log;
    private final Cluster cluster;
    private final Invariants invariants;
    private final Trace trace;
    private final int chaos;

    private Schedule(long seed, Decisions decisions, boolean traced) {
        SplittableRandom random = new SplittableRandom(seed);
        this.scenario = Scenario.of(random);
        this.chance = new Chance(random);
        this.chaos = random.nextInt(LONGEST_CHAOS);
        this.trace = new Trace(traced);
        this.invariants = new Invariants(scenario);
        int lanes = scenario.plan().lanes();
        this.log = new FakeLog(lanes, invariants, trace);
        FakeGroup group = new FakeGroup(lanes, decisions, chance, invariants, trace);
        this.cluster = new Cluster(new World(scenario, log, group, invariants, decisions, chance, trace));
    }

    /** Runs a schedule; if it fails, runs it again to tell the story. */
    static Course run(long seed, Decisions decisions) {
        try {
            return new Schedule(seed, decisions, false).run();
        } catch (AssertionError | RuntimeException failure) {
            List<String> events = events(seed, decisions);
            String last = String.join("\n", events.subList(Math.max(0, events.size() - SHOWN), events.size()));
            throw new AssertionError(
                    "seed " + seed + " (replay with -Dseed=" + seed + "): " + failure.getMessage() + "\n"
                            + events.get(0) + "\nThe last events:\n" + last,
                    failure);
        }
    }

    /** All that happens in a schedule, up to its end or its failure; the job first. */
    static List<String> events(long seed, Decisions decisions) {
        Schedule schedule = new Schedule(seed, decisions, true);
        schedule.trace.add(schedule.scenario::toString);
        try {
            Course course = schedule.run();
            schedule.trace.add(() -> "finished after " + course.steps() + " steps");
        } catch (AssertionError | RuntimeException failure) {
            schedule.trace.add(() -> "fails: " + failure);
        }
        return schedule.trace.events();
    }

    private Course run() {
        int step = 0;
        while (step < chaos && !cluster.finished()) {
            step++;
            cluster.strike();
            if (chance.oneIn(30)) {
                cluster.supervise();
            }
            cluster.turn();
        }
        trace.add(() -> "nothing fails from here on");
        chance.heal();
        int bound = bound();
        int healing = 0;
        while (!cluster.finished()) {
            if (++healing > bound) {
                throw new AssertionError("not finished " + bound + " steps after the last blow");
            }
            if (chance.oneIn(30)) {
                cluster.supervise();
            }
            cluster.turn();
        }
        invariants.finished();
        return new Course(step + healing, healing, chance.blows());
    }

    /** Grows with what is left to do at most: all of the plan, and all again that has been sent before. */
    private int bound() {
        JobPlan plan = scenario.plan();
        return 20_000 + 400 * (int) (plan.chunks() + (plan.files() + 1L) * plan.lanes()) + 100 * log.messages();
    }
}
