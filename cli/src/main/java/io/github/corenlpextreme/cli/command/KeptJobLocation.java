package io.github.corenlpextreme.cli.command;

import io.github.corenlpextreme.cli.config.options.JobLocationOptions;
import io.github.corenlpextreme.cli.jobs.JobList;
import io.github.corenlpextreme.cli.run.KeptKafka;
import io.github.corenlpextreme.protocol.kafka.client.ConnectionCheck;
import io.github.corenlpextreme.protocol.kafka.topics.JobCatalog;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;

/** Goes where the user says that jobs are. */
final class KeptJobLocation {

    private KeptJobLocation() {}

    static KeptKafka open(JobLocationOptions options) throws IOException {
        Optional<Path> stateDir = options.stateDir();
        return stateDir.isPresent()
                ? KeptKafka.in(stateDir.get())
                : KeptKafka.on(ConnectionCheck.with(options.kafka()));
    }

    static JobList on(KeptKafka kafka) {
        try (JobCatalog jobs = new JobCatalog(kafka.settings())) {
            return new JobList(jobs.all());
        }
    }
}
