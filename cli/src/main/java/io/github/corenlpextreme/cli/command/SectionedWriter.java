package io.github.corenlpextreme.cli.command;

import io.github.corenlpextreme.cli.health.ServiceHealth;
import io.github.corenlpextreme.cli.parts.LoggingSetup;
import io.github.corenlpextreme.cli.parts.PublishedJob;
import io.github.corenlpextreme.local.progress.ProgressReport;
import io.github.corenlpextreme.local.run.SectionSessions;
import io.github.corenlpextreme.local.run.WriterOnlyProgress;
import io.github.corenlpextreme.local.run.WriterSession.SessionTarget;
import io.github.corenlpextreme.writer.WriterConfig;
import io.github.corenlpextreme.writer.kafka.SectionMembership;
import io.github.corenlpextreme.writer.packing.SectionNames;
import io.github.corenlpextreme.writer.share.FixedSections;
import io.github.corenlpextreme.writer.share.SectionGroup;
import io.github.corenlpextreme.writer.share.SharedSections;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.BooleanSupplier;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * Writes sections of a job that has several.
 *
 * @param fixed the sections, if they are not to be shared out
 * @param stateDir holds a folder for each section
 * @param kept where Kafka is to keep the results, as the option that leads there; empty if it is not to
 */
record SectionedWriter(
        PublishedJob job, SessionTarget target, Optional<Set<Integer>> fixed, Path stateDir, Optional<String> kept) {

    /** Does it; returns whether all sections that are wanted are complete. */
    boolean write(ServiceHealth health, ProgressReport report, BooleanSupplier stopped) throws IOException {
        SectionSessions sessions = new SectionSessions(
                job.manifest(),
                job.kafka(),
                target,
                new SectionSessions.SectionStates(stateDir, fixed.isEmpty(), kept),
                new SectionSessions.SectionListener(
                        new WriterConfig.WriterListener(health::working, report::say), LoggingSetup::keepIn));
        WriterOnlyProgress progress = new WriterOnlyProgress(job.manifest(), sessions);
        report.start(progress::now);
        boolean complete = new SharedSections(wanted(), group(), sessions).run(stopped, health::working);
        if (complete) {
            sessions.requireHere(wanted());
        }
        if (complete && kept.isEmpty()) {
            sessions.removeStates(wanted());
        }
        if (complete && sessions.hasBegun()) { // else there is nothing to say but that all is there
            report.complete(progress.now(), place());
        }
        return complete;
    }

    private SectionGroup group() {
        return fixed.<SectionGroup>map(FixedSections::new)
                .orElseGet(() -> SectionMembership.join(job.kafka(), job.manifest(), System::nanoTime));
    }

    private Set<Integer> wanted() {
        return fixed.orElseGet(() -> IntStream.rangeClosed(1, count()).boxed().collect(Collectors.toSet()));
    }

    private int count() {
        return job.manifest().settings().plan().sections();
    }

    private String place() {
        List<Path> outputs = target.outputs();
        Path whole = outputs.size() == 1
                ? new SectionNames(outputs.get(0), count()).pattern()
                : outputs.get(0).toAbsolutePath().getParent();
        return fixed.map(numbers -> whole + " (" + numbers.size() + " of " + count() + " sections)")
                .orElse(String.valueOf(whole));
    }
}
