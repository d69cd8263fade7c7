package io.github.corenlpextreme.cli.command;

import io.github.corenlpextreme.cli.config.UsageException;
import io.github.corenlpextreme.cli.config.options.KafkaOptions;
import io.github.corenlpextreme.protocol.JobId;
import io.github.corenlpextreme.protocol.JobManifest;
import io.github.corenlpextreme.protocol.kafka.ClientSettings;
import io.github.corenlpextreme.protocol.kafka.FirstContact;
import io.github.corenlpextreme.protocol.kafka.ManifestTopic;

/** A job that a producer has published. */
record PublishedJob(ClientSettings kafka, JobManifest manifest) {

    /**
     * Looks the job up.
     *
     * @throws UsageException if no producer has published it
     */
    static PublishedJob find(KafkaOptions options) {
        ClientSettings kafka = FirstContact.with(
                new ClientSettings(options.requiredBootstrapServers(), options.clientSettings()));
        JobId job = new JobId(options.requiredJob());
        JobManifest manifest = new ManifestTopic(kafka, job)
                .read()
                .orElseThrow(
                        () -> new UsageException("job " + job + " is not on this Kafka; start its producer first"));
        return new PublishedJob(kafka, manifest);
    }
}
