package io.github.corenlpextreme.producer.kafka;

import io.github.corenlpextreme.protocol.FileFingerprint;
import io.github.corenlpextreme.protocol.FileHints;
import io.github.corenlpextreme.protocol.GraphSelection;
import io.github.corenlpextreme.protocol.InputFile;
import io.github.corenlpextreme.protocol.JobId;
import io.github.corenlpextreme.protocol.JobManifest;
import io.github.corenlpextreme.protocol.JobOrigin;
import io.github.corenlpextreme.protocol.JobSettings;
import io.github.corenlpextreme.protocol.LineSettings;
import io.github.corenlpextreme.protocol.OutputFormat;
import io.github.corenlpextreme.protocol.PipelineSettings;
import io.github.corenlpextreme.protocol.PlanSettings;
import io.github.corenlpextreme.protocol.RenderSettings;
import io.github.corenlpextreme.protocol.TopicKind;
import io.github.corenlpextreme.protocol.TopicLayout;
import io.github.corenlpextreme.protocol.kafka.client.ClientSettings;
import io.github.corenlpextreme.protocol.kafka.lane.RecordCodec;
import io.github.corenlpextreme.protocol.message.LaneMessage;
import io.github.corenlpextreme.protocol.plan.JobPlan;
import io.github.corenlpextreme.protocol.plan.PlanStep;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;

/** Manifests of small jobs, and what stands in the lanes of one. */
record JobsOnBroker(ClientSettings settings) {

    static JobManifest job(String name, int lanes, long... sizes) {
        List<InputFile> inputs = IntStream.range(0, sizes.length)
                .mapToObj(file ->
                        new InputFile(file + ".txt", new FileFingerprint(sizes[file], "", new FileHints(7, "key"))))
                .toList();
        return new JobManifest(
                new JobId(name),
                inputs,
                new JobSettings(
                        new PipelineSettings(List.of("tokenize"), Map.of()),
                        new RenderSettings(OutputFormat.JSONL, GraphSelection.ALL, 0, 100),
                        new LineSettings("UTF-8", 1000),
                        new PlanSettings(10, lanes)),
                new TreeMap<>(Map.of("corenlp", "4.5.10")),
                JobOrigin.inputsOf(new JobId(name)));
    }

    /** By lane, what should stand there when all is published. */
    static List<List<LaneMessage>> expected(JobManifest manifest) {
        JobPlan plan = JobPlan.of(manifest);
        List<List<LaneMessage>> lanes = emptyLanes(manifest);
        for (PlanStep step = plan.first(); !(step instanceof PlanStep.FinishedStep); step = plan.next(step)) {
            lanes.get(plan.laneOf(step)).add(plan.message(step));
        }
        return lanes;
    }

    /** By lane, what stands in the chunks topic. */
    List<List<LaneMessage>> published(JobManifest manifest) {
        RecordCodec codec = new RecordCodec(TopicLayout.ofInputs(manifest.job()), "application/json");
        List<TopicPartition> partitions = IntStream.range(0, manifest.lanes())
                .mapToObj(lane -> new TopicPartition(TopicKind.CHUNKS.of(manifest.job()), lane))
                .toList();
        List<List<LaneMessage>> lanes = emptyLanes(manifest);
        try (KafkaConsumer<byte[], byte[]> consumer = new KafkaConsumer<>(settings.consumer("reading"))) {
            consumer.assign(partitions);
            consumer.seekToBeginning(partitions);
            Map<TopicPartition, Long> ends = consumer.endOffsets(partitions);
            while (partitions.stream().anyMatch(lane -> consumer.position(lane) < ends.get(lane))) {
                for (ConsumerRecord<byte[], byte[]> record : consumer.poll(Duration.ofSeconds(1))) {
                    lanes.get(record.partition()).add(codec.decode(record));
                }
            }
        }
        return lanes;
    }

    private static List<List<LaneMessage>> emptyLanes(JobManifest manifest) {
        return IntStream.range(0, manifest.lanes())
                .<List<LaneMessage>>mapToObj(lane -> new ArrayList<>())
                .toList();
    }
}
