package io.github.corenlpextreme.local.fleet;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.corenlpextreme.local.fleet.FleetAction.AssignIdentity;
import io.github.corenlpextreme.local.fleet.FleetAction.StartProcess;
import io.github.corenlpextreme.protocol.ExitCodes;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Random lives of random fleets: after every step the invariants hold. */
class FleetSimulationTest {

    private static final int STEPS = 300;

    static List<Long> seeds() {
        return new Random(42).longs(200).boxed().toList();
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void idsAreNeverSharedAndNeverLostAndThereIsAtMostOneProcessTooMany(long seed) {
        Random random = new Random(seed);
        FleetPlan plan = FleetPlan.of(1 + random.nextInt(4), random.nextInt(5));
        World world = new World(plan, random);

        for (int step = 0; step < STEPS && world.step(); step++) {
            assertThat(world.workerIds()).as("each id once").doesNotHaveDuplicates();
            assertThat(world.alive.size())
                    .isBetween(plan.workerIds().size(), plan.workerIds().size() + 1);
            assertThat(world.fleet.counts().alive()).isEqualTo(world.alive.size());
            assertThat(world.idleWhileAnIdIsFree()).isFalse();
        }
    }

    /** The processes as they really are; {@code alive} maps them to their worker id, or to "" before. */
    private static final class World {
        private final FleetPlan plan;
        private final Random random;
        private final WorkerFleet fleet;
        private final Map<Integer, String> alive = new TreeMap<>();
        private final Set<Integer> ready = new HashSet<>();
        private long now;

        World(FleetPlan plan, Random random) {
            this.plan = plan;
            this.random = random;
            this.fleet = new WorkerFleet(plan);
            apply(fleet.start(now));
            apply(fleet.on(new FleetEvent.WorkAvailable(), now));
        }

        /** Whether the fleet goes on: five crashes in a row may happen. */
        boolean step() {
            now += random.nextInt(1000);
            List<Integer> processes = List.copyOf(alive.keySet());
            int process = processes.get(random.nextInt(processes.size()));
            List<FleetAction> actions = fleet.on(eventOf(process), now);
            apply(actions);
            return actions.stream().noneMatch(FleetAction.GiveUpFleet.class::isInstance);
        }

        private FleetEvent eventOf(int process) {
            if (!ready.contains(process) && random.nextInt(20) > 0) {
                ready.add(process);
                return new FleetEvent.WorkerReady(process);
            }
            boolean works = !alive.get(process).isEmpty();
            if (works && random.nextInt(4) > 0) {
                return new FleetEvent.StatusReported(process, new WorkerStatus(random.nextInt(9), 0, 0, 0));
            }
            alive.remove(process);
            boolean crash = random.nextInt(8) == 0 || !works;
            return new FleetEvent.ProcessExited(process, crash ? 137 : ExitCodes.REPLACE_WORKER, List.of());
        }

        private void apply(List<FleetAction> actions) {
            for (FleetAction action : actions) {
                if (action instanceof StartProcess start) {
                    assertThat(alive.put(start.process(), ""))
                            .as("started once")
                            .isNull();
                } else if (action instanceof AssignIdentity assign) {
                    assertThat(ready).contains(assign.process());
                    assertThat(alive.put(assign.process(), assign.workerId()))
                            .as("assigned once")
                            .isEmpty();
                }
            }
        }

        List<String> workerIds() {
            return alive.values().stream().filter(id -> !id.isEmpty()).toList();
        }

        boolean idleWhileAnIdIsFree() {
            boolean idle = alive.entrySet().stream()
                    .anyMatch(entry -> entry.getValue().isEmpty() && ready.contains(entry.getKey()));
            return idle && workerIds().size() < plan.workerIds().size();
        }
    }
}
