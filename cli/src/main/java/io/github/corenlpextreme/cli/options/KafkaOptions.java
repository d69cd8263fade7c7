package io.github.corenlpextreme.cli.options;

import io.github.corenlpextreme.producer.manifest.JobIdentity;
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
            description = "the same id is the same job: running it again resumes it; for 'worker' also several,"
                    + " separated by commas"
                    + " (default: from the inputs' names and sizes and the options)")
    private @Nullable String job;

    @Mixin
    private BrokerOptions broker = new BrokerOptions();

    /** The user's id, legal as a prefix of topic names. */
    public Optional<String> job() {
        return Optional.ofNullable(job).map(JobIdentity::checked);
    }

    /** The user's ids, where there may be several. @throws UsageException if there is none */
    public List<String> requiredJobs() {
        if (job == null) {
            throw new UsageException("which job? add --job ID, as the producer printed it");
        }
        return Stream.of(job.split(",")).map(JobIdentity::checked).distinct().toList();
    }

    /** The user's id. @throws UsageException if there is none */
    public String requiredJob() {
        return job().orElseThrow(() -> new UsageException("which job? add --job ID, as the producer printed it"));
    }

    /** Which Kafka. */
    public BrokerOptions broker() {
        return broker;
    }
}
