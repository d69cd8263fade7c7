package io.github.corenlpextreme.local.fleet;

import io.github.corenlpextreme.local.fleet.FleetAction.AssignIdentity;
import io.github.corenlpextreme.local.fleet.FleetAction.GiveUpFleet;
import io.github.corenlpextreme.local.fleet.FleetAction.StartProcess;
import io.github.corenlpextreme.local.fleet.FleetEvent.ProcessExited;
import io.github.corenlpextreme.local.fleet.FleetEvent.StatusReported;
import io.github.corenlpextreme.local.fleet.FleetEvent.WorkAvailable;
import io.github.corenlpextreme.local.fleet.FleetEvent.WorkerReady;
import io.github.corenlpextreme.local.fleet.ProcessState.StandbyProcess;
import io.github.corenlpextreme.local.fleet.ProcessState.WarmingProcess;
import io.github.corenlpextreme.local.fleet.ProcessState.WorkingProcess;
import io.github.corenlpextreme.protocol.ExitCodes;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * Decides about worker processes: events in, actions out, no process and no clock inside.
 *
 * <p>A worker is an id; a process works under it until it ends, then the next one does. Processes
 * without an id (warming or standing by) are kept at the number of free ids, plus one spare when a
 * worker is near its end: so never more than one process above the number of workers.
 *
 * <p>Transitions of a process: (start) to Warming; Warming to Standby or Working when it is ready;
 * Standby to Working when there is work and an id is free; any to (gone) when it exits. Used by one thread.
 */
public final class WorkerFleet {

    static final int MOST_CRASHES_IN_A_ROW = 5;
    static final int MOST_FAILED_LOADS_FOR_MEMORY = 2;

    private final FleetPlan plan;
    private final SpareTiming pace;
    private final CrashStreaks runs = new CrashStreaks();
    private final SortedMap<Integer, ProcessState> processes = new TreeMap<>();
    private final TreeSet<String> freeIds = new TreeSet<>();
    private final Map<String, Integer> crashCodes = new HashMap<>();
    private int nextProcess;
    private int replaced;
    private int crashed;
    private boolean workIsThere;
    private boolean over;

    /** Decides nothing yet: see {@link #start}. */
    public WorkerFleet(FleetPlan plan) {
        this.plan = plan;
        this.pace = new SpareTiming(plan.maxTasks());
    }

    /**
     * The first actions: processes load their models while the job is being set up.
     *
     * @param now in nanoseconds of any steady clock
     */
    public List<FleetAction> start(long now) {
        freeIds.addAll(plan.workerIds());
        return staff(now);
    }

    /** What to do after an event, at a time of the same clock; nothing more after {@link GiveUpFleet}. */
    public List<FleetAction> on(FleetEvent event, long now) {
        if (over) {
            return List.of();
        }
        if (event instanceof WorkAvailable) {
            workIsThere = true;
        } else if (event instanceof WorkerReady ready) {
            onReady(ready, now);
        } else if (event instanceof StatusReported reported) {
            onReported(reported, now);
        } else if (event instanceof ProcessExited exited && processes.containsKey(exited.process())) {
            return onExited(exited, now);
        }
        return staff(now);
    }

    /** How many processes there are in each state, by the events so far. */
    public FleetCounts counts() {
        return new FleetCounts(
                count(WarmingProcess.class),
                count(StandbyProcess.class),
                count(WorkingProcess.class),
                replaced,
                crashed);
    }

    private void onReady(WorkerReady ready, long now) {
        if (processes.get(ready.process()) instanceof WarmingProcess warming) {
            pace.warmedUp(now - warming.startedAt());
            runs.cameUp();
            processes.put(ready.process(), new StandbyProcess());
        }
    }

    private void onReported(StatusReported reported, long now) {
        if (processes.get(reported.process()) instanceof WorkingProcess working) {
            if (reported.status().isAheadOf(working.status())) {
                runs.progressed(working.workerId());
            }
            processes.put(reported.process(), working.reported(now, reported.status()));
        }
    }

    private List<FleetAction> onExited(ProcessExited exited, long now) {
        ProcessState state = processes.remove(exited.process());
        if (state instanceof WorkingProcess working) {
            freeIds.add(working.workerId());
            if (exited.code() == ExitCodes.REPLACE_WORKER) {
                replaced++;
                crashCodes.remove(working.workerId());
                runs.progressed(working.workerId());
                pace.servedOut(working, now);
                return staff(now);
            }
        }
        return onCrashed(
                exited, state instanceof WorkingProcess working ? working.workerId() : CrashStreaks.NOT_STARTED, now);
    }

    private List<FleetAction> onCrashed(ProcessExited exited, String workerId, long now) {
        crashed++;
        crashCodes.put(workerId, exited.code());
        int run = runs.crashed(workerId);
        boolean loading = workerId.equals(CrashStreaks.NOT_STARTED);
        if (exited.code() == ExitCodes.USAGE) {
            return giveUp(FleetFailureText.ownReport(exited, "a worker cannot build its pipeline and did not say why"));
        }
        if (exited.code() == ExitCodes.INPUT_CHANGED) {
            return giveUp(FleetFailureText.ownReport(exited, "an input has changed since the job began"));
        }
        if (exited.code() == ExitCodes.ENGINE_DIFFERS) {
            return giveUp(FleetFailureText.ownReport(exited, "the engine and CoreNLP's own code differ at a line"));
        }
        boolean noMemory = loading && exited.code() == ExitCodes.OUT_OF_MEMORY;
        if (noMemory && runs.notStarted() >= MOST_FAILED_LOADS_FOR_MEMORY) {
            return giveUp(FleetFailureText.noMemoryForModels());
        }
        if (run >= MOST_CRASHES_IN_A_ROW) {
            return giveUp(FleetFailureText.crashing(
                    exited, loading ? "a worker that was loading its models" : workerId, run));
        }
        return staff(now);
    }

    private List<FleetAction> giveUp(FleetFailure failure) {
        over = true;
        return List.of(new GiveUpFleet(failure));
    }

    /** Gives free ids to who stands by, then starts who is missing. */
    private List<FleetAction> staff(long now) {
        List<FleetAction> actions = new ArrayList<>();
        processes.replaceAll((process, state) -> state instanceof StandbyProcess && workIsThere && !freeIds.isEmpty()
                ? assign(process, now, actions)
                : state);
        for (int missing = missing(); missing > 0; missing--) {
            processes.put(nextProcess, new WarmingProcess(now));
            actions.add(new StartProcess(nextProcess++));
        }
        return actions;
    }

    private WorkingProcess assign(int process, long now, List<FleetAction> actions) {
        String workerId = freeIds.pollFirst();
        Integer code = crashCodes.get(workerId);
        actions.add(new AssignIdentity(process, workerId, code == null ? OptionalInt.empty() : OptionalInt.of(code)));
        return WorkingProcess.since(now, workerId);
    }

    private int missing() {
        boolean spare = processes.values().stream()
                .anyMatch(state -> state instanceof WorkingProcess working && pace.isNearItsEnd(working));
        return freeIds.size() + (spare ? 1 : 0) - count(WarmingProcess.class) - count(StandbyProcess.class);
    }

    private int count(Class<? extends ProcessState> state) {
        return (int) processes.values().stream().filter(state::isInstance).count();
    }
}
