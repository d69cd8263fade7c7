package io.github.corenlpextreme.protocol.kafka.topics;

import io.github.corenlpextreme.protocol.JobManifest;
import io.github.corenlpextreme.protocol.kafka.client.KafkaTroubleException;

/** What one look for a job finds on a Kafka that may not be up yet. */
public sealed interface Sighting {

    /** The job is there. */
    record Published(JobManifest manifest) implements Sighting {}

    /** Kafka is there, but no producer has published the job. */
    record NotPublished() implements Sighting {}

    /** Kafka does not answer, which may pass; the failure is the one to end with if it does not. */
    record NoKafka(KafkaTroubleException failure) implements Sighting {}
}
