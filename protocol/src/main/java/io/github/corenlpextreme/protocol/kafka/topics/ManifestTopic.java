package io.github.corenlpextreme.protocol.kafka.topics;

import io.github.corenlpextreme.protocol.JobId;
import io.github.corenlpextreme.protocol.JobManifest;
import io.github.corenlpextreme.protocol.TopicKind;
import io.github.corenlpextreme.protocol.UsageException;
import io.github.corenlpextreme.protocol.kafka.client.AuthorizationErrors;
import io.github.corenlpextreme.protocol.kafka.client.AuthorizationErrors.AccessRight;
import io.github.corenlpextreme.protocol.kafka.client.BrokerReadiness;
import io.github.corenlpextreme.protocol.kafka.client.ClientSettings;
import io.github.corenlpextreme.protocol.kafka.client.ConnectionCheck;
import io.github.corenlpextreme.protocol.kafka.client.JobKafkaException;
import io.github.corenlpextreme.protocol.kafka.lane.RecordCodec;
import io.github.corenlpextreme.protocol.kafka.topics.JobLookup.JobFound;
import io.github.corenlpextreme.protocol.kafka.topics.JobLookup.JobMissing;
import io.github.corenlpextreme.protocol.kafka.topics.JobLookup.KafkaUnreachable;
import io.github.corenlpextreme.protocol.wire.ManifestCodec;
import io.github.corenlpextreme.protocol.wire.WireException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.PartitionInfo;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.AuthorizationException;
import org.apache.kafka.common.errors.RetriableException;

/**
 * The manifest in its topic. The first record counts: a second producer finds it there and must
 * agree with it.
 */
public final class ManifestTopic {

    private static final Duration TIMEOUT = Duration.ofSeconds(30);
    private static final int POLLS = 30;
    private static final Map<String, String> AT_ONCE = Map.of(ProducerConfig.LINGER_MS_CONFIG, "0");

    /** What a record holds besides takes less than the rest. */
    private static final int MOST_BYTES = ClientSettings.MAX_RECORD_BYTES - 1024;

    /** A manifest, and when the broker got it. */
    record DatedManifest(JobManifest manifest, Instant published) {}

    private final ClientSettings settings;
    private final JobId job;
    private final TopicPartition partition;
    private final ManifestCodec codec = new ManifestCodec();

    public ManifestTopic(ClientSettings settings, JobId job) {
        this.settings = settings;
        this.job = job;
        this.partition = new TopicPartition(TopicKind.MANIFEST.of(job), 0);
    }

    /**
     * Makes sure that a manifest can be published, which is one record.
     *
     * @throws UsageException if it has too many inputs for that, or inputs of too long names
     */
    public static void requireFits(JobManifest manifest) {
        int bytes = new ManifestCodec().encode(manifest).length;
        if (bytes > MOST_BYTES) {
            throw new UsageException(String.format(
                    Locale.ROOT,
                    "the list of these %,d inputs takes %,d bytes, and that of a job may take %,d: make several jobs of"
                            + " them, or put the texts together into fewer files",
                    manifest.inputs().size(),
                    bytes,
                    MOST_BYTES));
        }
    }

    /** Publishes the manifest if there is none, and returns the one that counts. */
    public JobManifest publish(JobManifest manifest) {
        requireFits(manifest);
        if (read().isEmpty()) {
            send(manifest);
        }
        return read().orElseThrow(() ->
                new JobKafkaException("topic " + partition.topic() + " lost the job manifest just published"));
    }

    private void send(JobManifest manifest) {
        try (KafkaProducer<byte[], byte[]> producer =
                new KafkaProducer<>(settings.orElse(AT_ONCE).producer())) {
            ProducerRecord<byte[], byte[]> record =
                    new ProducerRecord<>(partition.topic(), 0, null, codec.encode(manifest));
            producer.send(record).get(TIMEOUT.toSeconds(), TimeUnit.SECONDS);
        } catch (ExecutionException e) {
            throw e.getCause() instanceof AuthorizationException refusal
                    ? new AuthorizationErrors(settings).of(refusal, AccessRight.onTopic("Write", partition.topic()))
                    : new JobKafkaException("the job manifest could not be published: " + e.getMessage(), e);
        } catch (TimeoutException e) {
            throw new JobKafkaException("the job manifest could not be published: " + e.getMessage(), e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new JobKafkaException("interrupted while publishing the job manifest", e);
        }
    }

    /**
     * Looks for the job once. What cannot pass by itself, such as a refused password, is thrown.
     *
     * @param patience how long Kafka may take for an answer
     */
    public JobLookup find(Duration patience) {
        Optional<JobKafkaException> noAnswer = ConnectionCheck.attempt(settings, patience);
        if (noAnswer.isPresent()) {
            return new KafkaUnreachable(noAnswer.get());
        }
        try {
            return read(patience).<JobLookup>map(JobFound::new).orElseGet(JobMissing::new);
        } catch (RetriableException e) {
            return new KafkaUnreachable(
                    BrokerReadiness.of(e, settings, patience).orElseThrow(() -> e));
        }
    }

    /** The manifest that counts, if one has been published. */
    public Optional<JobManifest> read() {
        return read(TIMEOUT);
    }

    /** The same, and since when it is there. */
    Optional<DatedManifest> readDated() {
        return readFirst(TIMEOUT);
    }

    private Optional<JobManifest> read(Duration timeout) {
        return readFirst(timeout).map(DatedManifest::manifest);
    }

    private Optional<DatedManifest> readFirst(Duration timeout) {
        try (KafkaConsumer<byte[], byte[]> consumer = new KafkaConsumer<>(settings.inspection(partition.topic()))) {
            if (isMissing(consumer, timeout)) {
                return Optional.empty();
            }
            consumer.assign(List.of(partition));
            consumer.seekToBeginning(List.of(partition));
            if (consumer.endOffsets(List.of(partition), timeout).get(partition) == 0) {
                return Optional.empty();
            }
            for (int poll = 0; poll < POLLS; poll++) {
                for (ConsumerRecord<byte[], byte[]> record : consumer.poll(timeout.dividedBy(POLLS))) {
                    return Optional.of(new DatedManifest(decoded(record), Instant.ofEpochMilli(record.timestamp())));
                }
            }
            throw new JobKafkaException(
                    "topic " + partition.topic() + " did not answer within " + timeout.toSeconds() + " s");
        } catch (AuthorizationException e) {
            throw new AuthorizationErrors(settings).of(e, AccessRight.onTopic("Read", partition.topic()));
        }
    }

    /** The job of another topic would lend it its outputs and its place in the others. */
    private JobManifest decoded(ConsumerRecord<byte[], byte[]> record) {
        try {
            JobManifest manifest = codec.decode(record.value() == null ? new byte[0] : record.value());
            if (!manifest.job().equals(job)) {
                throw new WireException("it is the manifest of job " + manifest.job() + ", not of job " + job);
            }
            return manifest;
        } catch (WireException e) {
            throw RecordCodec.at(record, e);
        }
    }

    private boolean isMissing(KafkaConsumer<byte[], byte[]> consumer, Duration timeout) {
        List<PartitionInfo> partitions = consumer.partitionsFor(partition.topic(), timeout);
        return partitions == null || partitions.isEmpty();
    }
}
