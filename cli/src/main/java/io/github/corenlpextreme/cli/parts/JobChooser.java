package io.github.corenlpextreme.cli.parts;

import io.github.corenlpextreme.jobs.catalog.JobDemand;
import io.github.corenlpextreme.protocol.JobId;
import io.github.corenlpextreme.protocol.UsageException;
import io.github.corenlpextreme.protocol.kafka.client.ClientSettings;
import io.github.corenlpextreme.protocol.kafka.topics.BacklogReader;
import io.github.corenlpextreme.worker.corenlp.properties.PropertyTrust;
import io.github.corenlpextreme.worker.corenlp.properties.TrustCheck;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The jobs among which the workers of a fleet are shared. A process works on one of them in its whole life, the one
 * that needs it most when it begins; its successor chooses anew.
 */
public final class JobChooser implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(JobChooser.class);
    private static final Duration INTERVAL = Duration.ofSeconds(5);

    private final SharedFleet fleet;
    private final PublishedJob chosen;
    private final ScheduledExecutorService looking = Executors.newSingleThreadScheduledExecutor(task -> {
        Thread thread = new Thread(task, "shared-fleet");
        thread.setDaemon(true);
        return thread;
    });
    private volatile Optional<JobId> other = Optional.empty(); // written by the looking thread

    private JobChooser(SharedFleet fleet, PublishedJob chosen) {
        this.fleet = fleet;
        this.chosen = chosen;
    }

    /**
     * Workers for several jobs.
     *
     * @param trust that all of them get; a job that needs more does not keep a worker from the others
     */
    public record SharedFleet(ClientSettings kafka, List<JobId> ids, PropertyTrust trust) {

        public SharedFleet {
            ids = List.copyOf(ids);
        }

        private Optional<PublishedJob> find(JobId id) {
            Optional<PublishedJob> job = PublishedJob.find(kafka, id);
            job.ifPresent(
                    found -> TrustCheck.require(id, found.manifest().pipeline().properties(), trust));
            return job;
        }
    }

    /**
     * Chooses the job that needs one more worker most. Of several, some may not be there yet, or be complete and gone;
     * if none is there, waits for the first to come.
     *
     * @throws UsageException if no producer has published one by then
     */
    public static JobChooser choose(SharedFleet fleet, Duration limit, Consumer<String> say) {
        ClientSettings kafka = fleet.kafka();
        JobId first = fleet.ids().get(0);
        if (fleet.ids().size() == 1) {
            return new JobChooser(fleet, PublishedJob.find(kafka, first, limit, say));
        }
        Optional<PublishedJob> found = new PollUntil<>(time -> mostInNeed(fleet), CommandClock.ofThisProcess())
                .until(
                        Optional::isPresent,
                        limit,
                        () -> say.accept("waiting for one of the jobs to be published on " + kafka.bootstrapServers()));
        return new JobChooser(fleet, found.orElseGet(() -> PublishedJob.find(kafka, first, Duration.ZERO, say)));
    }

    /** The job to work on. */
    public PublishedJob chosen() {
        return chosen;
    }

    /** Whether there are several jobs to choose from. */
    public boolean isShared() {
        return fleet.ids().size() > 1;
    }

    /** A job that is refused, or cannot be looked at because it is being removed, must not keep the others waiting. */
    private static Optional<PublishedJob> mostInNeed(SharedFleet fleet) {
        List<PublishedJob> jobs = new ArrayList<>();
        List<JobDemand> needs = new ArrayList<>();
        for (JobId id : fleet.ids()) {
            try {
                Optional<PublishedJob> job = fleet.find(id);
                if (job.isPresent()) {
                    needs.add(need(job.get()));
                    jobs.add(job.get());
                }
            } catch (RuntimeException e) {
                LOG.atWarn()
                        .addKeyValue("job", id)
                        .addKeyValue("error", e.getMessage())
                        .log("Passed over");
            }
        }
        return jobs.isEmpty() ? Optional.empty() : Optional.of(jobs.get(JobDemand.greatest(needs)));
    }

    /** Begins to look whether the chosen job has nothing left to do while another one has. */
    public void watch(Runnable onNothingLeft) {
        if (isShared()) {
            looking.scheduleWithFixedDelay(
                    () -> observe(onNothingLeft), INTERVAL.toSeconds(), INTERVAL.toSeconds(), TimeUnit.SECONDS);
        }
    }

    /** The job that was found to have work when the watched one had none left. */
    public Optional<JobId> other() {
        return other;
    }

    @Override
    public void close() {
        looking.shutdownNow();
    }

    /** Must not throw: it would be the last look. */
    private void observe(Runnable onNothingLeft) {
        try {
            if (other.isEmpty() && need(chosen).tasks() == 0) {
                other = mostInNeed(fleet)
                        .filter(job -> need(job).tasks() > 0)
                        .map(job -> job.manifest().job());
                other.ifPresent(found -> onNothingLeft.run());
            }
        } catch (RuntimeException e) {
            LOG.atDebug().addKeyValue("error", e.getMessage()).log("Could not read the jobs; will try again");
        }
    }

    private static JobDemand need(PublishedJob job) {
        try (BacklogReader topics = new BacklogReader(job.kafka(), job.manifest())) {
            return new JobDemand(topics.backlog().tasks(), topics.workers());
        }
    }
}
