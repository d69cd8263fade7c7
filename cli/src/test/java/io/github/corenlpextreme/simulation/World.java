package io.github.corenlpextreme.simulation;

import io.github.corenlpextreme.protocol.plan.JobPlan;

/** All that the parts of a job share. */
record World(
        Scenario scenario,
        FakeLog log,
        FakeGroup group,
        Invariants invariants,
        Decisions decisions,
        Chance chance,
        Trace trace) {

    JobPlan plan() {
        return scenario.plan();
    }

    FakeSender sender() {
        return new FakeSender(log, chance, plan().lanes());
    }
}
