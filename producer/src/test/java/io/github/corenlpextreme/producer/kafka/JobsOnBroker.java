package io.github.corenlpextreme.producer.kafka;

import io.github.corenlpextreme.protocol.Basis;
import io.github.corenlpextreme.protocol.Fingerprint;
import io.github.corenlpextreme.protocol.Graphs;
import io.github.corenlpextreme.protocol.InputFile;
import io.github.corenlpextreme.protocol.JobId;
import io.github.corenlpextreme.protocol.JobManifest;
import io.github.corenlpextreme.protocol.LineSettings;
import io.github.corenlpextreme.protocol.OutputFormat;
import io.github.corenlpextreme.protocol.PipelineSettings;
import io.github.corenlpextreme.protocol.RenderSettings;
import io.github.corenlpextreme.protocol.Topic;
import io.github.corenlpextreme.protocol.TopicNames;
import io.github.corenlpextreme.protocol.kafka.client.ClientSettings;
import io.github.corenlpextreme.protocol.kafka.lane.LaneCodec;
import io.github.corenlpextreme.protocol.message.Message;
import io.github.corenlpextreme.protocol.plan.JobPlan;
import io.github.corenlpextreme.protocol.plan.Step;
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
                .mapToObj(file -> new InputFile(file + ".txt", new Fingerprint(sizes[file], 7, "key")))
                .toList();
        return new JobManifest(
                new JobId(name),
                inputs,
                10,
                lanes,
                new PipelineSettings(List.of("tokenize"), Map.of()),
                new RenderSettings(OutputFormat.JSONL, Graphs.ALL, 0, 100),
                new LineSettings("UTF-8", 1000),
                new TreeMap<>(Map.of("corenlp", "4.5.10")),
                Basis.inputsOf(new JobId(name)));
    }

    /** By lane, what should stand there when all is published. */
    static List<List<Message>> expected(JobManifest manifest) {
        JobPlan plan = JobPlan.of(manifest);
        List<List<Message>> lanes = emptyLanes(manifest);
        for (Step step = plan.first(); !(step instanceof Step.Finished); step = plan.next(step)) {
            lanes.get(plan.laneOf(step)).add(plan.message(step));
        }
        return lanes;
    }

    /** By lane, what stands in the chunks topic. */
    List<List<Message>> published(JobManifest manifest) {
        LaneCodec codec = new LaneCodec(TopicNames.ofInputs(manifest.job()), "application/json");
        List<TopicPartition> partitions = IntStream.range(0, manifest.lanes())
                .mapToObj(lane -> new TopicPartition(Topic.CHUNKS.of(manifest.job()), lane))
                .toList();
        List<List<Message>> lanes = emptyLanes(manifest);
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

    private static List<List<Message>> emptyLanes(JobManifest manifest) {
        return IntStream.range(0, manifest.lanes())
                .<List<Message>>mapToObj(lane -> new ArrayList<>())
                .toList();
    }
}
