package io.github.corenlpextreme.local.process;

import io.github.corenlpextreme.protocol.JobManifest;
import io.github.corenlpextreme.protocol.kafka.client.ClientSettings;

/**
 * What a run tells each of its worker processes through its standard input, where no other user of the machine can
 * read it or put something else in its place.
 *
 * @param kafka how to reach Kafka, the login included
 * @param job to work on
 */
public record WorkerBriefing(ClientSettings kafka, JobManifest job) {}
