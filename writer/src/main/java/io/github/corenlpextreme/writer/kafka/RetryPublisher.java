package io.github.corenlpextreme.writer.kafka;

import io.github.corenlpextreme.protocol.JobManifest;
import io.github.corenlpextreme.protocol.Topic;
import io.github.corenlpextreme.protocol.TopicNames;
import io.github.corenlpextreme.protocol.kafka.client.ClientSettings;
import io.github.corenlpextreme.protocol.kafka.client.ConsumerTrouble;
import io.github.corenlpextreme.protocol.kafka.client.KafkaTroubleException;
import io.github.corenlpextreme.protocol.kafka.lane.LaneCodec;
import io.github.corenlpextreme.protocol.kafka.lane.LaneSender;
import io.github.corenlpextreme.protocol.kafka.lane.LastMessages;
import io.github.corenlpextreme.protocol.kafka.topics.JobGroups;
import io.github.corenlpextreme.protocol.kafka.topics.TopicWatch;
import io.github.corenlpextreme.protocol.message.EndOfJob;
import io.github.corenlpextreme.protocol.message.Message;
import io.github.corenlpextreme.protocol.plan.JobPlan;
import io.github.corenlpextreme.protocol.plan.PlanCheck;
import io.github.corenlpextreme.writer.assemble.Source;
import io.github.corenlpextreme.writer.retry.FailedLines;
import java.time.Duration;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.apache.kafka.common.KafkaException;

/**
 * Reads the documents of a job and publishes the lines that have failed, for the workers of the job that retries
 * them. May be repeated: it goes on where it was cut off. Used by one thread.
 */
public final class RetryPublisher {

    private static final Duration POLL = Duration.ofMillis(100);
    private static final List<Topic> DOCUMENTS = List.of(Topic.RESULTS, Topic.SPAN_RESULTS);

    private final ClientSettings settings;
    private final JobManifest manifest;
    private final JobPlan plan;
    private final LaneCodec codec;

    /** @param manifest of the job that retries */
    public RetryPublisher(ClientSettings settings, JobManifest manifest) {
        this.settings = settings;
        this.manifest = manifest;
        this.plan = JobPlan.of(manifest);
        this.codec = LaneCodec.of(manifest);
    }

    /**
     * Publishes what is not there yet; returns when Kafka has acknowledged all of it, or early when asked to stop.
     *
     * @return lines that have failed, those included that were published before
     * @throws KafkaTroubleException if Kafka fails it
     */
    public long publish(BooleanSupplier stopped) {
        LastMessages last = new LastMessages(settings, manifest);
        FailedLines lines = new FailedLines(plan, last.before(Topic.RETRIES, last.ends(Topic.RETRIES)));
        PlanCheck check = new PlanCheck(plan);
        try (LaneConsumer lanes = new LaneConsumer(
                        LaneConsumer.largeFetches(settings, manifest.job()),
                        record -> codec.decode(record, check),
                        TopicNames.of(manifest),
                        fromTheBeginning());
                LaneSender sender = new LaneSender(settings, codec);
                TopicWatch watch = TopicWatch.start(settings, manifest, Map.of())) {
            while (!lines.finished() && !stopped.getAsBoolean()) {
                watch.failIfChanged();
                lanes.poll(POLL);
                publish(lines, lanes, sender);
            }
            if (lines.finished()) {
                closeLanes(lines, sender);
            }
            sender.flush();
            return lines.found();
        } catch (KafkaException e) {
            throw new ConsumerTrouble(settings, JobGroups.writerGroup(manifest.job())).of(e);
        }
    }

    /** All that has arrived. */
    private static void publish(FailedLines lines, LaneConsumer lanes, LaneSender sender) {
        while (!lines.finished()) {
            Source wanted = lines.wanted();
            Optional<Message> message = lanes.take(wanted.topic(), wanted.lane());
            if (message.isEmpty()) {
                return;
            }
            lines.accept(message.get()).ifPresent(line -> sender.send(Topic.RETRIES, wanted.lane(), line));
        }
    }

    private void closeLanes(FailedLines lines, LaneSender sender) {
        for (int lane = 0; lane < plan.lanes(); lane++) {
            if (lines.isOpen(lane)) {
                sender.send(Topic.RETRIES, lane, new EndOfJob());
            }
        }
    }

    private Map<Topic, List<Long>> fromTheBeginning() {
        return DOCUMENTS.stream()
                .collect(Collectors.toMap(Function.identity(), any -> Collections.nCopies(plan.lanes(), 0L)));
    }
}
