package io.github.corenlpextreme.writer.kafka;

import io.github.corenlpextreme.protocol.JobManifest;
import io.github.corenlpextreme.protocol.TopicKind;
import io.github.corenlpextreme.protocol.TopicLayout;
import io.github.corenlpextreme.protocol.kafka.client.ClientSettings;
import io.github.corenlpextreme.protocol.kafka.client.ConsumerErrors;
import io.github.corenlpextreme.protocol.kafka.client.JobKafkaException;
import io.github.corenlpextreme.protocol.kafka.lane.LaneSender;
import io.github.corenlpextreme.protocol.kafka.lane.RecordCodec;
import io.github.corenlpextreme.protocol.kafka.topics.JobGroups;
import io.github.corenlpextreme.protocol.kafka.topics.LaneTails;
import io.github.corenlpextreme.protocol.kafka.topics.TopicWatch;
import io.github.corenlpextreme.protocol.message.EndOfJob;
import io.github.corenlpextreme.protocol.message.LaneMessage;
import io.github.corenlpextreme.protocol.plan.JobPlan;
import io.github.corenlpextreme.protocol.plan.PlanCheck;
import io.github.corenlpextreme.protocol.plan.SectionPlan;
import io.github.corenlpextreme.writer.assemble.ResultLane;
import io.github.corenlpextreme.writer.loop.LaneBuffers;
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
    private static final List<TopicKind> DOCUMENTS = List.of(TopicKind.RESULTS, TopicKind.SPAN_RESULTS);

    private final ClientSettings settings;
    private final JobManifest manifest;
    private final JobPlan plan;
    private final RecordCodec codec;

    /** @param manifest of the job that retries */
    public RetryPublisher(ClientSettings settings, JobManifest manifest) {
        this.settings = settings;
        this.manifest = manifest;
        this.plan = JobPlan.of(manifest);
        this.codec = RecordCodec.of(manifest);
    }

    /**
     * Publishes what is not there yet; returns when Kafka has acknowledged all of it, or early when asked to stop.
     *
     * @return lines that have failed, those included that were published before
     * @throws JobKafkaException if Kafka fails it
     */
    public long publish(BooleanSupplier stopped) {
        Map<Integer, LaneMessage> published = new LaneTails(settings, manifest).last(TopicKind.RETRIES);
        long found = 0;
        try (LaneSender sender = new LaneSender(settings, codec);
                TopicWatch watch = TopicWatch.start(settings, manifest, Map.of())) {
            BooleanSupplier goesOn = () -> {
                watch.failIfChanged();
                return !stopped.getAsBoolean();
            };
            for (SectionPlan section : plan.sections()) {
                FailedLines lines = new FailedLines(section, published);
                publish(section, lines, sender, goesOn);
                found += lines.found();
            }
            return found;
        } catch (KafkaException e) {
            throw new ConsumerErrors(settings, JobGroups.writerGroup(manifest.job())).of(e);
        }
    }

    /** What is lacking of one section, as far as it goes on. */
    private void publish(SectionPlan section, FailedLines lines, LaneSender sender, BooleanSupplier goesOn) {
        PlanCheck check = new PlanCheck(plan);
        LaneBuffers lanes = new LaneBuffers(section.firstLane(), fromTheBeginning(section));
        try (LaneConsumer consumer = new LaneConsumer(
                LaneConsumer.largeFetches(settings, manifest),
                record -> codec.decode(record, check),
                TopicLayout.of(manifest),
                lanes)) {
            while (!lines.finished() && goesOn.getAsBoolean()) {
                consumer.poll(POLL);
                publish(lines, lanes, sender);
            }
            if (lines.finished()) {
                closeLanes(section, lines, sender);
            }
            sender.flush();
        }
    }

    /** All that has arrived. */
    private static void publish(FailedLines lines, LaneBuffers lanes, LaneSender sender) {
        while (!lines.finished()) {
            ResultLane wanted = lines.wanted();
            Optional<LaneMessage> message = lanes.take(wanted.topic(), wanted.lane());
            if (message.isEmpty()) {
                return;
            }
            lines.accept(message.get()).ifPresent(line -> sender.send(TopicKind.RETRIES, wanted.lane(), line));
        }
    }

    private static void closeLanes(SectionPlan section, FailedLines lines, LaneSender sender) {
        for (int lane = section.firstLane(); lane < section.endLane(); lane++) {
            if (lines.isOpen(lane)) {
                sender.send(TopicKind.RETRIES, lane, new EndOfJob());
            }
        }
    }

    private static Map<TopicKind, List<Long>> fromTheBeginning(SectionPlan section) {
        return DOCUMENTS.stream()
                .collect(Collectors.toMap(Function.identity(), any -> Collections.nCopies(section.lanes(), 0L)));
    }
}
