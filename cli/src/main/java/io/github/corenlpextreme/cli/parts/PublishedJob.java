package io.github.corenlpextreme.cli.parts;

import io.github.corenlpextreme.cli.options.KafkaOptions;
import io.github.corenlpextreme.protocol.JobId;
import io.github.corenlpextreme.protocol.JobManifest;
import io.github.corenlpextreme.protocol.JobOrigin;
import io.github.corenlpextreme.protocol.UsageException;
import io.github.corenlpextreme.protocol.kafka.client.ClientSettings;
import io.github.corenlpextreme.protocol.kafka.client.JobKafkaException;
import io.github.corenlpextreme.protocol.kafka.topics.JobLookup;
import io.github.corenlpextreme.protocol.kafka.topics.JobLookup.JobFound;
import io.github.corenlpextreme.protocol.kafka.topics.JobLookup.KafkaUnreachable;
import io.github.corenlpextreme.protocol.kafka.topics.ManifestTopic;
import java.time.Duration;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Function;

/** A job that a producer has published. */
public record PublishedJob(ClientSettings kafka, JobManifest manifest) {

    /** Each costs a look-up; {@code reannotate} and {@code retry} make chains of two. */
    private static final int MOST_REPLAYS = 20;

    /**
     * Looks the job up, waiting for it.
     *
     * @param limit how long to wait; zero for not at all
     * @param say told when the waiting begins
     * @throws UsageException if no producer has published it
     */
    public static PublishedJob find(KafkaOptions options, Duration limit, Consumer<String> say) {
        return find(options.broker().requiredSettings(), options.requiredJob(), limit, say);
    }

    /** Looks a job up likewise. */
    static PublishedJob find(ClientSettings kafka, JobId job, Duration limit, Consumer<String> say) {
        JobLookup seen = lookups(kafka, job)
                .until(
                        JobFound.class::isInstance,
                        limit,
                        () -> say.accept("waiting for job " + job + " to be published on " + kafka.bootstrapServers()));
        return new PublishedJob(kafka, manifest(seen, job));
    }

    /** The job, if it is there now. */
    static Optional<PublishedJob> find(ClientSettings kafka, JobId job) {
        return lookups(kafka, job).until(JobFound.class::isInstance, Duration.ZERO, () -> {})
                        instanceof JobFound published
                ? Optional.of(new PublishedJob(kafka, published.manifest()))
                : Optional.empty();
    }

    /** Waits for Kafka to answer, whether the job is there or not. */
    public static void awaitKafka(ClientSettings kafka, JobId job, Duration limit, Consumer<String> say) {
        JobLookup seen = lookups(kafka, job)
                .until(
                        sighting -> !(sighting instanceof KafkaUnreachable),
                        limit,
                        () -> say.accept("waiting for Kafka on " + kafka.bootstrapServers()));
        if (seen instanceof KafkaUnreachable none) {
            throw none.failure();
        }
    }

    /** The manifest of a job that has been published. @throws UsageException if it has not */
    public static JobManifest manifest(ClientSettings kafka, JobId job) {
        return new ManifestTopic(kafka, job)
                .read()
                .orElseThrow(() -> new UsageException(
                        "job " + job + " does not exist; 'corenlp-extreme jobs' lists the existing ones"));
    }

    /**
     * The job whose chunks a job has annotated: itself, unless it is a replay.
     *
     * @throws UsageException if one that it is made from is not there, or if they are made from each other
     */
    public static JobManifest planned(ClientSettings kafka, JobManifest job) {
        return planned(job, id -> manifest(kafka, id));
    }

    /** Likewise. @param published looks a job up */
    static JobManifest planned(JobManifest job, Function<JobId, JobManifest> published) {
        Set<JobId> seen = new HashSet<>();
        JobManifest first = job;
        while (first.basis().kind() != JobOrigin.OriginKind.INPUTS) {
            if (!seen.add(first.job())) {
                throw new JobKafkaException("job " + job.job() + " is made from job " + first.job()
                        + ", which is made from itself by way of others: no producer makes such jobs; remove them with"
                        + " 'jobs clean'");
            }
            if (seen.size() > MOST_REPLAYS) {
                throw new JobKafkaException("job " + job.job() + " replays a replay of a replay, more than "
                        + MOST_REPLAYS + " in a row: replay a job nearer to the first one");
            }
            first = published.apply(first.basis().job());
        }
        return first;
    }

    private static PollUntil<JobLookup> lookups(ClientSettings kafka, JobId job) {
        return new PollUntil<>(new ManifestTopic(kafka, job)::find, CommandClock.ofThisProcess());
    }

    private static JobManifest manifest(JobLookup seen, JobId job) {
        if (seen instanceof JobFound published) {
            return published.manifest();
        }
        throw seen instanceof KafkaUnreachable none ? none.failure() : notPublished(job);
    }

    private static UsageException notPublished(JobId job) {
        return new UsageException("job " + job + " is not on this Kafka; start its producer first");
    }
}
