package io.github.corenlpextreme.cli.command;

import io.github.corenlpextreme.cli.config.options.KeptJobsOptions;
import io.github.corenlpextreme.cli.jobs.FoundJobs;
import io.github.corenlpextreme.cli.run.KeptKafka;
import io.github.corenlpextreme.protocol.kafka.client.FirstContact;
import io.github.corenlpextreme.protocol.kafka.topics.JobsOnKafka;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;

/** Goes where the user says that jobs are. */
final class KeptJobs {

    private KeptJobs() {}

    static KeptKafka open(KeptJobsOptions options) throws IOException {
        Optional<Path> stateDir = options.stateDir();
        return stateDir.isPresent() ? KeptKafka.in(stateDir.get()) : KeptKafka.on(FirstContact.with(options.kafka()));
    }

    static FoundJobs on(KeptKafka kafka) {
        try (JobsOnKafka jobs = new JobsOnKafka(kafka.settings())) {
            return new FoundJobs(jobs.all());
        }
    }
}
