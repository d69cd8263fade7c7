package io.github.corenlpextreme.cli.options;

import io.github.corenlpextreme.protocol.JobId;
import io.github.corenlpextreme.worker.corenlp.properties.PropertyTrust;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Which job is replayed by a new one, and how that one works. */
public final class ReplayOptions {

    @Parameters(paramLabel = "JOB", description = "the id of the job to replay, as 'jobs' lists it")
    private String replayed = "";

    @Option(
            names = "--job",
            paramLabel = "ID",
            description = "id of the new job; the same command finds it again and resumes it"
                    + " (default: derived from the job's id and the options)")
    private @Nullable String job;

    @Option(
            names = "--keep-topics",
            fallbackValue = "true",
            description = "keep the new job's topics too when it completes (default: off)")
    private boolean keepTopics;

    @Mixin
    private JobLocationOptions where = new JobLocationOptions();

    @Mixin
    private InputRootOptions root = new InputRootOptions();

    @Mixin
    private OutputOptions output = new OutputOptions();

    @Mixin
    private FleetOptions fleet = new FleetOptions();

    @Mixin
    private WorkerOptions work = new WorkerOptions();

    @Mixin
    private TrustOptions trust = new TrustOptions();

    /** The job to replay. @throws UsageException if no job can have its id, or that of the new one */
    public JobId replayed() {
        Optional<JobId> unusedNew = job(); // all are judged before a Kafka is looked for
        PropertyTrust unusedTrust = trust();
        return LegalValue.ofArgument(() -> new JobId(replayed));
    }

    /** The new job's id, if the user has chosen one. @throws UsageException if no job can have it */
    public Optional<JobId> job() {
        return Optional.ofNullable(job).map(id -> LegalValue.ofOption(() -> new JobId(id)));
    }

    public boolean keepTopics() {
        return keepTopics;
    }

    public JobLocationOptions where() {
        return where;
    }

    /** Where the inputs are. */
    public InputRootOptions root() {
        return root;
    }

    public OutputOptions output() {
        return output;
    }

    public FleetOptions fleet() {
        return fleet;
    }

    public WorkerOptions work() {
        return work;
    }

    /** What the properties of the job that is replayed may do here. @throws UsageException if it has no effect */
    public PropertyTrust trust() {
        return trust.trust();
    }
}
