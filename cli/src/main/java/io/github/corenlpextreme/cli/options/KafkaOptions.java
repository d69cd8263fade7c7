package io.github.corenlpextreme.cli.options;

import io.github.corenlpextreme.protocol.JobId;
import io.github.corenlpextreme.protocol.UsageException;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Which job, on which Kafka. */
public final class KafkaOptions {

    @Option(
            names = "--job",
            paramLabel = "ID",
            description = "the job's id: a command with the id of an unfinished job resumes it; for 'worker'"
                    + " also several ids,"
                    + " separated by commas"
                    + " (default: derived from the options and the inputs' names and sizes)")
    private @Nullable String job;

    @Mixin
    private BrokerOptions broker = new BrokerOptions();

    /** The user's id. @throws UsageException if no job can have it */
    public Optional<JobId> job() {
        return Optional.ofNullable(job).map(KafkaOptions::legal);
    }

    /** The user's ids, where there may be several. @throws UsageException if there is none */
    public List<JobId> requiredJobs() {
        if (job == null) {
            throw missing();
        }
        List<JobId> ids =
                Stream.of(job.split(",")).map(KafkaOptions::legal).distinct().toList();
        return ids.isEmpty() ? List.of(legal(job)) : ids; // of nothing but commas there are none
    }

    /** The user's id. @throws UsageException if there is none */
    public JobId requiredJob() {
        return job().orElseThrow(KafkaOptions::missing);
    }

    private static UsageException missing() {
        return new UsageException("no job given: add --job ID, as the producer printed it");
    }

    private static JobId legal(String id) {
        return LegalValue.ofOption(() -> new JobId(id));
    }

    /** Which Kafka. */
    public BrokerOptions broker() {
        return broker;
    }
}
