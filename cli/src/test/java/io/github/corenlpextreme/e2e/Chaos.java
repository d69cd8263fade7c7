package io.github.corenlpextreme.e2e;

import io.github.corenlpextreme.testkit.broker.BrokerCluster;
import io.github.corenlpextreme.testkit.broker.BrokerProcess;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;

/**
 * Blows at random moments, all drawn from one seed. Used by one thread, which is the orchestrator too. The
 * same seed is the same plan; how far the job has come when a blow falls is up to the machine.
 */
final class Chaos implements ChaosFault.Stage {

    private static final long LOOK_MILLIS = 50;
    private static final int LONGEST_CALM = 4000;

    private final Random random;
    private final BrokerCluster cluster;
    private final Parts parts;
    private final List<Pending> pending = new ArrayList<>();
    private final List<ChaosFault> fallen = new ArrayList<>();
    private final long patienceNanos;
    private int hit; // the broker of the blow that falls

    private record Pending(long at, ChaosFault.Repair repair) {}

    Chaos(long seed, BrokerCluster cluster, Parts parts, long patienceSeconds) {
        this.random = new Random(seed);
        this.cluster = cluster;
        this.parts = parts;
        this.patienceNanos = TimeUnit.SECONDS.toNanos(patienceSeconds);
    }

    /** Lets blows fall until the writer is done, no more than so many; the rest of the job is left in peace. */
    void rage(int most) throws Exception {
        long begun = System.nanoTime();
        long next = begun + calm();
        while (!parts.tend()) {
            long now = System.nanoTime();
            if (now - begun > patienceNanos) {
                throw new AssertionError("the job did not end: " + fallen + "\n" + parts.said());
            }
            repair(now);
            if (fallen.size() < most && now >= next) {
                strike();
                next = System.nanoTime() + calm();
            }
            TimeUnit.MILLISECONDS.sleep(LOOK_MILLIS);
        }
        repair(Long.MAX_VALUE);
    }

    /** In order. */
    List<ChaosFault> fallen() {
        return fallen;
    }

    Map<ChaosFault, Integer> counts() {
        Map<ChaosFault, Integer> counts = new TreeMap<>();
        fallen.forEach(blow -> counts.merge(blow, 1, Integer::sum));
        return counts;
    }

    @Override
    public Parts parts() {
        return parts;
    }

    @Override
    public BrokerProcess broker() {
        return cluster.nodes().get(hit);
    }

    @Override
    public int worker() {
        return Parts.WORKERS.get(random.nextInt(Parts.WORKERS.size()));
    }

    @Override
    public int between(int least, int most) {
        return least + random.nextInt(most - least);
    }

    @Override
    public void later(int millis, ChaosFault.Repair repair) {
        pending.add(new Pending(System.nanoTime() + TimeUnit.MILLISECONDS.toNanos(millis), repair));
    }

    private void strike() throws Exception {
        hit = random.nextInt(cluster.nodes().size());
        ChaosFault blow = ChaosFault.random(random);
        fallen.add(blow);
        blow.fall(this);
    }

    private void repair(long now) throws Exception {
        for (Pending due : List.copyOf(pending)) {
            if (due.at() <= now) {
                pending.remove(due);
                due.repair().run();
            }
        }
    }

    private long calm() {
        return TimeUnit.MILLISECONDS.toNanos(random.nextInt(LONGEST_CALM));
    }
}
