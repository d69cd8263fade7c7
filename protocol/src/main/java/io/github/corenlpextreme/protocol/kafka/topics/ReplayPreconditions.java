package io.github.corenlpextreme.protocol.kafka.topics;

import io.github.corenlpextreme.protocol.JobManifest;
import io.github.corenlpextreme.protocol.TopicKind;
import io.github.corenlpextreme.protocol.TopicLayout;
import io.github.corenlpextreme.protocol.kafka.client.ClientSettings;
import io.github.corenlpextreme.protocol.kafka.client.JobKafkaException;
import io.github.corenlpextreme.protocol.kafka.lane.LaneTails;
import io.github.corenlpextreme.protocol.message.EndOfJob;
import io.github.corenlpextreme.protocol.message.LaneMessage;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.ListOffsetsOptions;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.common.TopicPartition;

/** Whether what a job has left on Kafka can be replayed. Used by one thread. */
public final class ReplayPreconditions {

    private static final int PATIENCE_MILLIS = 10_000;

    private final ClientSettings settings;
    private final JobManifest manifest;
    private final TopicLayout names;
    private final LaneTails messages;

    public ReplayPreconditions(ClientSettings settings, JobManifest manifest) {
        this.settings = settings;
        this.manifest = manifest;
        this.names = TopicLayout.of(manifest);
        this.messages = new LaneTails(settings, manifest);
    }

    /**
     * Makes sure that all of the job's work is there: its chunks, and every line that was stitched.
     *
     * @throws JobKafkaException if not
     */
    public void requireWork() {
        for (TopicKind topic : names.work()) {
            requireEnded(topic, isEnded(topic, messages.ends(topic)));
        }
    }

    /**
     * Makes sure that the job's documents are there from the first on. A Kafka that does not tell is no finding: the
     * requests of whoever reads them will say what is wrong with it.
     *
     * @throws JobKafkaException if some have been deleted
     */
    public void requireDocumentsKept() {
        for (TopicKind topic : names.documents()) {
            begins(topic).forEach(this::refuseDeleted);
        }
    }

    private void refuseDeleted(TopicPartition lane, long begin) {
        if (begin > 0) {
            throw new JobKafkaException("results of job " + names.job() + " have been deleted behind a writer that"
                    + " had written them (topic " + lane.topic() + ", partition " + lane.partition()
                    + " starts at offset " + begin + "): go on with that writer's output and --state-dir, or annotate"
                    + " again, with --keep-topics if the results are to be read more than once");
        }
    }

    /**
     * Makes sure that the job's documents are all there.
     *
     * @throws JobKafkaException if some are missing or have been deleted
     */
    public void requireDocuments() {
        requireDocumentsKept();
        for (TopicKind topic : names.documents()) {
            requireEnded(topic, isEnded(topic, messages.ends(topic)) || isEnded(topic, written(topic)));
        }
    }

    private void requireEnded(TopicKind topic, boolean ended) {
        if (!ended) {
            throw new JobKafkaException("job " + manifest.job() + " has not come to its end: topic " + names.name(topic)
                    + " is not complete; let the job finish first");
        }
    }

    /** Whether the end-of-job marker stands before these offsets in every lane. */
    private boolean isEnded(TopicKind topic, Map<TopicPartition, Long> ends) {
        Map<Integer, LaneMessage> last = messages.before(topic, ends);
        return last.size() == manifest.lanes() && last.values().stream().allMatch(EndOfJob.class::isInstance);
    }

    /** How far the job's writer has come: a worker that died late may have left repeats behind the end. */
    private Map<TopicPartition, Long> written(TopicKind topic) {
        Map<TopicPartition, Long> written = new HashMap<>();
        try (Admin admin = Admin.create(settings.admin())) {
            admin.listConsumerGroupOffsets(JobGroups.writerGroup(manifest.job()))
                    .partitionsToOffsetAndMetadata()
                    .get(PATIENCE_MILLIS, TimeUnit.MILLISECONDS)
                    .forEach((lane, committed) -> {
                        if (lane.topic().equals(names.name(topic)) && committed != null) {
                            written.put(lane, committed.offset());
                        }
                    });
        } catch (ExecutionException | TimeoutException e) {
            return Map.of(); // whoever may not see it has only the lanes to go by
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        return written;
    }

    /** Where each lane begins: 0 unless something has been deleted. */
    private Map<TopicPartition, Long> begins(TopicKind topic) {
        Map<TopicPartition, OffsetSpec> earliest = new HashMap<>();
        for (int lane = 0; lane < manifest.lanes(); lane++) {
            earliest.put(new TopicPartition(names.name(topic), lane), OffsetSpec.earliest());
        }
        Map<TopicPartition, Long> begins = new HashMap<>();
        try (Admin admin = Admin.create(settings.admin())) {
            admin.listOffsets(earliest, new ListOffsetsOptions().timeoutMs(PATIENCE_MILLIS))
                    .all()
                    .get()
                    .forEach((lane, found) -> begins.put(lane, found.offset()));
        } catch (ExecutionException e) {
            return Map.of();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return Map.of();
        }
        return begins;
    }
}
