package io.github.corenlpextreme.protocol.kafka.topics;

import io.github.corenlpextreme.protocol.JobManifest;
import io.github.corenlpextreme.protocol.kafka.client.JobKafkaException;

/** What one look for a job finds on a Kafka that may not be up yet. */
public sealed interface JobLookup {

    /** The job is there. */
    record JobFound(JobManifest manifest) implements JobLookup {}

    /** Kafka is there, but no producer has published the job. */
    record JobMissing() implements JobLookup {}

    /** Kafka does not answer, which may pass; the failure is the one to end with if it does not. */
    record KafkaUnreachable(JobKafkaException failure) implements JobLookup {}
}
