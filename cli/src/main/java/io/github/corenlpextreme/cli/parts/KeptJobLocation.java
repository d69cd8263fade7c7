package io.github.corenlpextreme.cli.parts;

import io.github.corenlpextreme.cli.options.JobLocationOptions;
import io.github.corenlpextreme.jobs.catalog.JobList;
import io.github.corenlpextreme.local.kafka.EmbeddedKafka;
import io.github.corenlpextreme.local.kafka.ExternalKafka;
import io.github.corenlpextreme.local.kafka.JobKafka;
import io.github.corenlpextreme.protocol.kafka.client.ConnectionCheck;
import io.github.corenlpextreme.protocol.kafka.topics.JobCatalog;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;

/** Goes where the user says that jobs are. */
public final class KeptJobLocation {

    private KeptJobLocation() {}

    public static JobKafka open(JobLocationOptions options) throws IOException {
        Optional<Path> stateDir = options.stateDir();
        if (stateDir.isEmpty()) {
            return new ExternalKafka(ConnectionCheck.with(options.kafka()));
        }
        JobKafka kafka = EmbeddedKafka.restart(stateDir.get());
        LoggingSetup.keepIn(stateDir.get());
        return kafka;
    }

    public static JobList on(JobKafka kafka) {
        try (JobCatalog jobs = new JobCatalog(kafka.settings())) {
            return new JobList(jobs.all());
        }
    }
}
