package io.github.corenlpextreme.fuzz;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.FuzzTest;
import io.github.corenlpextreme.protocol.JobId;
import io.github.corenlpextreme.protocol.JobManifest;
import io.github.corenlpextreme.protocol.TopicKind;
import io.github.corenlpextreme.protocol.TopicLayout;
import io.github.corenlpextreme.protocol.kafka.lane.RecordCodec;
import io.github.corenlpextreme.protocol.message.LaneMessage;
import io.github.corenlpextreme.protocol.wire.ManifestCodec;
import io.github.corenlpextreme.protocol.wire.MessageCodec;
import io.github.corenlpextreme.protocol.wire.WireException;
import io.github.corenlpextreme.testkit.faults.CoversFault;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.header.Headers;
import org.apache.kafka.common.header.internals.RecordHeader;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.jspecify.annotations.Nullable;

/** What others could write into a job's topics: refused in our own words, or the same once it is written again. */
class WireFuzzTest {

    private final MessageCodec messages = new MessageCodec();
    private final ManifestCodec manifests = new ManifestCodec();
    private final RecordCodec lanes = new RecordCodec(TopicLayout.ofInputs(new JobId("job")), "application/json");

    @CoversFault(41)
    @FuzzTest
    void messages(byte[] bytes) {
        LaneMessage message;
        try {
            message = messages.decode(bytes);
        } catch (WireException refused) {
            return;
        }
        assertThat(messages.decode(messages.encode(message))).isEqualTo(message);
    }

    @FuzzTest
    void manifests(byte[] bytes) {
        JobManifest manifest;
        try {
            manifest = manifests.decode(bytes);
        } catch (WireException refused) {
            return;
        }
        assertThat(manifests.decode(manifests.encode(manifest))).isEqualTo(manifest);
    }

    /**
     * A record written like a letter: lines {@code header:value}, of which {@code key} is the key, then an empty line,
     * then the value. A header without a colon has no value, which Kafka allows.
     */
    @CoversFault(41)
    @FuzzTest
    void records(byte[] bytes) {
        String[] letter = new String(bytes, ISO_8859_1).split("\n\n", 2);
        Headers headers = new RecordHeaders();
        byte @Nullable [] key = null;
        for (String line : letter[0].split("\n")) {
            String[] field = line.split(":", 2);
            byte @Nullable [] content = field.length == 2 ? field[1].getBytes(ISO_8859_1) : null;
            if (field[0].equals("key")) {
                key = content;
            } else {
                headers.add(new RecordHeader(field[0], content));
            }
        }
        byte @Nullable [] value = letter.length == 2 ? letter[1].getBytes(ISO_8859_1) : null;
        LaneMessage message;
        try {
            message = lanes.decode(record(headers, key, value));
        } catch (WireException refused) {
            return;
        }
        assertThat(again(message)).usingRecursiveComparison().isEqualTo(message);
    }

    private LaneMessage again(LaneMessage message) {
        ProducerRecord<byte[], byte[]> written = lanes.encode(TopicKind.RESULTS, 0, message);
        return lanes.decode(record(written.headers(), written.key(), written.value()));
    }

    private static ConsumerRecord<byte[], byte[]> record(
            Headers headers, byte @Nullable [] key, byte @Nullable [] value) {
        ConsumerRecord<byte[], byte[]> record = new ConsumerRecord<>("job.results", 0, 0, key, value);
        headers.forEach(record.headers()::add);
        return record;
    }
}
