package io.github.corenlpextreme.producer.kafka;

import io.github.corenlpextreme.protocol.JobManifest;
import io.github.corenlpextreme.protocol.TopicLayout;
import io.github.corenlpextreme.protocol.kafka.client.ClientSettings;
import io.github.corenlpextreme.protocol.kafka.client.JobKafkaException;
import io.github.corenlpextreme.protocol.kafka.topics.JobGroups;
import io.github.corenlpextreme.protocol.kafka.topics.JobTopics;
import io.github.corenlpextreme.protocol.kafka.topics.KafkaAdmin;
import io.github.corenlpextreme.protocol.kafka.topics.ManifestTopic;
import io.github.corenlpextreme.protocol.source.InputChangedException;
import io.github.corenlpextreme.protocol.wire.ManifestCodec;
import java.util.List;

/** Sets a job up on Kafka and takes it down again. Both may be repeated. */
public final class JobTopicAdmin {

    private final ClientSettings settings;

    public JobTopicAdmin(ClientSettings settings) {
        this.settings = settings;
    }

    /**
     * Makes sure that the job's topics are there and hold this manifest.
     *
     * @return whether the job was there, but Kafka has forgotten how far its workers were, so that they begin anew
     * @throws InputChangedException if the job was planned for an earlier state of an input
     * @throws JobKafkaException if the job is there with other settings, or its topics are not as it needs them
     */
    public boolean prepare(JobManifest manifest) {
        try (KafkaAdmin admin = KafkaAdmin.open(settings)) {
            JobTopics topics = new JobTopics(admin, TopicLayout.of(manifest));
            boolean forgotten = topics.create(manifest.lanes());
            topics.check(manifest.lanes());
            agree(manifest);
            return forgotten;
        }
    }

    private void agree(JobManifest manifest) {
        JobManifest counts = new ManifestTopic(settings, manifest.job()).publish(manifest);
        manifest.changedSince(counts).ifPresent(change -> {
            throw new InputChangedException("input " + change.path() + " has changed since job " + manifest.job()
                    + " was planned (" + change.difference()
                    + "): restore the old file, or start another job with --job");
        });
        manifest.propertyFileChangedSince(counts).ifPresent(file -> {
            throw new InputChangedException("file " + file + ", which a property names, has changed since job "
                    + manifest.job() + " was planned: restore the old file, or start another job with --job");
        });
        List<String> differences = new ManifestCodec().differences(counts, manifest);
        if (!differences.isEmpty()) {
            throw new JobKafkaException("job " + manifest.job() + " is already on this Kafka, with different "
                    + String.join(", ", differences) + ": give the same options, or another --job");
        }
    }

    /** Lets workers that are no longer alive be forgotten at once; only for a Kafka that no other worker uses. */
    public void forgetWorkers(TopicLayout job) {
        try (KafkaAdmin admin = KafkaAdmin.open(settings)) {
            new JobGroups(admin, job).forgetWorkers();
        }
    }

    /**
     * Removes the groups of the job's workers and writers.
     *
     * @param sections of the job
     * @throws JobKafkaException if a worker is at work
     */
    public void forgetGroups(TopicLayout job, int sections) {
        try (KafkaAdmin admin = KafkaAdmin.open(settings)) {
            new JobGroups(admin, job).forgetGroups(sections);
        }
    }

    /** Removes the topics that are the job's own. */
    public void remove(TopicLayout job) {
        try (KafkaAdmin admin = KafkaAdmin.open(settings)) {
            new JobTopics(admin, job).delete();
        }
    }
}
