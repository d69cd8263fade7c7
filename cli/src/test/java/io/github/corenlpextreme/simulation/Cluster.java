package io.github.corenlpextreme.simulation;

import io.github.corenlpextreme.protocol.TopicKind;
import io.github.corenlpextreme.protocol.plan.SectionPlan;
import io.github.corenlpextreme.simulation.SimulatedWorker.Fate;
import io.github.corenlpextreme.worker.progress.Lane;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/** The processes of a job: gives them their turns, strikes them, and starts them again as an orchestrator does. */
final class Cluster {

    private static final SimulatedFault[] BLOWS = SimulatedFault.values();
    private static final int MOST_PROCESSES = 8;

    private final World world;
    private final Chance chance;
    private final List<SectionSeat> seats;
    private final List<String> wanted = new ArrayList<>(); // names of workers
    private final List<NamedWorker> workers = new ArrayList<>();
    private final List<SimulatedProducer> producers = new ArrayList<>();
    private final List<FakeSender> orphans = new ArrayList<>();
    private int started;

    /** Where the writer of a section is, if there is one; what it leaves is for the next. */
    private static final class SectionSeat {

        private final SectionPlan section;
        private final FakeDisk disk = new FakeDisk();
        private Optional<SimulatedWriter> writer = Optional.empty();

        SectionSeat(SectionPlan section) {
            this.section = section;
        }

        boolean finished() {
            return writer.isPresent() && writer.get().finished();
        }
    }

    private record NamedWorker(String identity, SimulatedWorker process) {}

    Cluster(World world) {
        this.world = world;
        this.chance = world.chance();
        this.seats = world.plan().sections().stream().map(SectionSeat::new).toList();
        IntStream.range(0, world.scenario().workers().count()).forEach(i -> wanted.add("w" + i));
    }

    /** Whether all is written and nothing is left to do for any part. */
    boolean finished() {
        return seats.stream().allMatch(SectionSeat::finished)
                && orphans.isEmpty()
                && !producers.isEmpty()
                && producers.stream().allMatch(SimulatedProducer::finished)
                && hasNoLag(TopicKind.CHUNKS)
                && hasNoLag(TopicKind.SPANS);
    }

    /** One process does one thing. */
    void turn() {
        int turn = chance.below(producers.size() + workers.size() + orphans.size() + seats.size() + 1);
        if (turn < producers.size()) {
            producers.get(turn).step();
            return;
        }
        turn -= producers.size();
        if (turn < workers.size()) {
            turn(workers.get(turn));
            return;
        }
        turn -= workers.size();
        if (turn < orphans.size()) {
            deliver(orphans.get(turn));
            return;
        }
        turn -= orphans.size();
        if (turn < seats.size()) {
            turn(seats.get(turn));
        } else {
            world.group().step();
        }
    }

    /** What is dead is started again, what stands still goes on, and who is gone for good is forgotten. */
    void supervise() {
        if (producers.isEmpty()) {
            note("producer starts");
            producers.add(new SimulatedProducer(world));
        }
        seats.forEach(this::seat);
        for (String identity : wanted) {
            if (workers.stream().noneMatch(worker -> worker.identity().equals(identity))) {
                start(identity);
            }
        }
        forget();
        if (!workers.isEmpty() && (chance.healed() || chance.oneIn(4))) {
            SimulatedWorker worker = workers.get(chance.below(workers.size())).process();
            worker.freeze(false);
            worker.silence(false);
        }
    }

    private void seat(SectionSeat seat) {
        if (seat.writer.isEmpty()) {
            note("writer of section " + seat.section.number() + " starts");
            seat.writer = Optional.of(new SimulatedWriter(world, seat.section, seat.disk));
        }
    }

    /** Something happens to a process, perhaps. */
    void strike() {
        SimulatedFault blow = BLOWS[chance.below(BLOWS.length)];
        if (!chance.happens(blow)) {
            return;
        }
        switch (blow) {
            case KILL_WRITER -> killWriter();
            case KILL_PRODUCER -> killProducer();
            case DOUBLE_PRODUCER -> doubleProducer();
            case REBALANCE -> world.group().rebalance();
            case ADD_WORKER -> add();
            default -> strikeWorker(blow);
        }
    }

    private void strikeWorker(SimulatedFault blow) {
        if (workers.isEmpty()) {
            return;
        }
        NamedWorker worker = workers.get(chance.below(workers.size()));
        note(blow + " " + worker.process());
        switch (blow) {
            case KILL_WORKER -> bury(worker);
            case SILENCE_WORKER -> worker.process().silence(true);
            case FREEZE_WORKER -> worker.process().freeze(true);
            case EXPIRE_WORKER -> world.group().expire(worker.identity());
            case STOP_WORKER -> worker.process().stop();
            case DOUBLE_WORKER -> start(worker.identity());
            default -> {} // falls on a message, not on a process
        }
    }

    private void turn(NamedWorker worker) {
        worker.process().step();
        if (worker.process().fate() != Fate.RUNNING) {
            note(worker.process() + " ends: " + worker.process().fate());
            bury(worker);
        }
    }

    /** A process is gone; now and then it is not replaced. */
    private void bury(NamedWorker worker) {
        workers.remove(worker);
        orphan(worker.process());
        if (!chance.healed() && wanted.size() > 1 && chance.oneIn(6)) {
            wanted.remove(worker.identity());
        }
    }

    private void start(String identity) {
        if (workers.size() < MOST_PROCESSES) {
            String process = identity + "#" + started++;
            note("starts " + process);
            workers.add(new NamedWorker(identity, new SimulatedWorker(world, identity, process)));
        }
    }

    private void add() {
        String identity = "w" + wanted.size();
        if (!wanted.contains(identity) && wanted.size() < MOST_PROCESSES / 2) {
            wanted.add(identity);
        }
    }

    private void forget() {
        for (String identity : world.group().identities()) {
            boolean lives =
                    workers.stream().anyMatch(worker -> worker.identity().equals(identity));
            if (!lives) {
                world.group().expire(identity);
            }
        }
    }

    private void turn(SectionSeat seat) {
        seat.writer.ifPresent(SimulatedWriter::step);
        buryIfDead(seat);
    }

    /** The others go on. */
    private void killWriter() {
        SectionSeat seat = seats.get(chance.below(seats.size()));
        if (seat.writer.isPresent() && !seat.finished()) {
            note("KILL_WRITER of section " + seat.section.number());
            seat.writer.get().kill();
            buryIfDead(seat);
        }
    }

    private void buryIfDead(SectionSeat seat) {
        if (seat.writer.isPresent() && seat.writer.get().dead()) {
            note("writer of section " + seat.section.number() + " is dead");
            orphan(seat.writer.get());
            seat.writer = Optional.empty();
            seat.disk.crash(chance);
        }
    }

    private void killProducer() {
        if (!producers.isEmpty()) {
            note("KILL_PRODUCER");
            orphan(producers.remove(chance.below(producers.size())));
        }
    }

    private void doubleProducer() {
        if (producers.size() == 1) {
            note("DOUBLE_PRODUCER");
            producers.add(new SimulatedProducer(world));
        }
    }

    private void orphan(Actor actor) {
        actor.sender().orphan();
        orphans.add(actor.sender());
    }

    private void deliver(FakeSender orphan) {
        orphan.deliver();
        if (orphan.delivered()) {
            orphans.remove(orphan);
        }
    }

    private boolean hasNoLag(TopicKind topic) {
        return IntStream.range(0, world.plan().lanes())
                .allMatch(lane -> world.group().committed(new Lane(topic, lane))
                        == world.log().end(topic, lane));
    }

    private void note(String event) {
        world.trace().add(() -> event);
    }
}
