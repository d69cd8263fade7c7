package io.github.corenlpextreme.writer.kafka;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.corenlpextreme.protocol.ByteRange;
import io.github.corenlpextreme.protocol.CheckedRange;
import io.github.corenlpextreme.protocol.ContentCounts;
import io.github.corenlpextreme.protocol.JobId;
import io.github.corenlpextreme.protocol.TopicKind;
import io.github.corenlpextreme.protocol.TopicLayout;
import io.github.corenlpextreme.protocol.kafka.lane.RecordCodec;
import io.github.corenlpextreme.protocol.message.DocumentPart;
import io.github.corenlpextreme.protocol.message.EndOfFile;
import io.github.corenlpextreme.protocol.message.LaneMessage;
import io.github.corenlpextreme.protocol.message.LineOutcome;
import io.github.corenlpextreme.writer.loop.LaneBuffers;
import java.time.Duration;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.MockConsumer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.apache.kafka.common.record.TimestampType;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class LaneConsumerTest {

    private static final JobId JOB = new JobId("job");
    private static final int HALF_MEBIBYTE = 512 * 1024;

    private final RecordCodec codec = new RecordCodec(TopicLayout.ofInputs(JOB), "text/plain");
    private final MockConsumer<byte[], byte[]> kafka = new MockConsumer<>("none");
    private final LaneBuffers buffers = new LaneBuffers(0, Map.of(TopicKind.RESULTS, List.of(0L, 7L)));
    private LaneConsumer lanes;

    @BeforeEach
    void open() {
        lanes = new LaneConsumer(kafka, codec::decode, TopicLayout.ofInputs(JOB), buffers);
    }

    @AfterEach
    void close() {
        lanes.close();
    }

    @Test
    void readsEachLaneFromItsOffset() {
        arrive(1, 6, new EndOfFile(0));
        arrive(1, 7, new EndOfFile(1));

        lanes.poll(Duration.ZERO);

        assertThat(buffers.take(TopicKind.RESULTS, 1)).contains(new EndOfFile(1));
        assertThat(buffers.take(TopicKind.RESULTS, 1)).isEmpty();
    }

    @Test
    void theOffsetIsThatBehindWhatWasTakenNotWhatHasArrived() {
        arrive(0, 0, new EndOfFile(0));
        arrive(0, 1, new EndOfFile(1));
        lanes.poll(Duration.ZERO);

        Optional<LaneMessage> taken = buffers.take(TopicKind.RESULTS, 0);

        assertThat(taken).contains(new EndOfFile(0));
        assertThat(buffers.offsets(TopicKind.RESULTS)).isEqualTo(List.of(1L, 7L));
    }

    @Test
    void aMarkStaysWhereItWasWhenMoreIsTaken() {
        arrive(0, 0, new EndOfFile(0));
        arrive(0, 1, new EndOfFile(1));
        lanes.poll(Duration.ZERO);
        buffers.take(TopicKind.RESULTS, 0);

        buffers.mark();
        buffers.take(TopicKind.RESULTS, 0);

        assertThat(buffers.marked(TopicKind.RESULTS)).isEqualTo(List.of(1L, 7L));
        buffers.mark();
        assertThat(buffers.marked(TopicKind.RESULTS)).isEqualTo(List.of(2L, 7L));
    }

    @Test
    void aLaneThatRunsAheadIsLeftOnTheBroker() {
        fill(0);

        lanes.poll(Duration.ZERO);

        assertThat(kafka.paused()).containsExactly(lane(0));
    }

    @Test
    void aLaneThatHasRunDryIsReadAgain() {
        fill(0);
        lanes.poll(Duration.ZERO);
        buffers.take(TopicKind.RESULTS, 0);
        buffers.take(TopicKind.RESULTS, 0);

        lanes.poll(Duration.ZERO);

        assertThat(kafka.paused()).isEqualTo(Collections.emptySet());
    }

    @Test
    void onlyTheLanesWhoseTurnComesSoonAreRead() {
        LaneBuffers hundredLanes = new LaneBuffers(0, Map.of(TopicKind.RESULTS, Collections.nCopies(100, 0L)));
        try (MockConsumer<byte[], byte[]> many = new MockConsumer<>("none");
                LaneConsumer hundred = new LaneConsumer(many, codec::decode, TopicLayout.ofInputs(JOB), hundredLanes)) {
            hundredLanes.take(TopicKind.RESULTS, 90);
            hundred.poll(Duration.ZERO);
            assertThat(read(many)).hasSize(16).contains(lane(90), lane(99), lane(0), lane(5));

            hundredLanes.take(TopicKind.RESULTS, 91);
            hundred.poll(Duration.ZERO);
            assertThat(read(many)).hasSize(16).contains(lane(91), lane(6)).doesNotContain(lane(90));
        }
    }

    @Test
    void howeverManyLanesComeSoonNoMoreWaitsThanIsEnoughForAll() {
        LaneBuffers hundredLanes = new LaneBuffers(0, Map.of(TopicKind.RESULTS, Collections.nCopies(100, 0L)));
        try (MockConsumer<byte[], byte[]> many = new MockConsumer<>("none");
                LaneConsumer hundred = new LaneConsumer(many, codec::decode, TopicLayout.ofInputs(JOB), hundredLanes)) {
            for (int lane = 0; lane < 3; lane++) {
                hundredLanes.add(TopicKind.RESULTS, lane, document(), 0, HALF_MEBIBYTE);
            }
            hundredLanes.add(TopicKind.RESULTS, 3, document(), 0, HALF_MEBIBYTE - 1);
            hundred.poll(Duration.ZERO);
            assertThat(read(many)).hasSize(13).contains(lane(3), lane(15));

            hundredLanes.add(TopicKind.RESULTS, 5, document(), 0, 1);
            hundred.poll(Duration.ZERO);
            assertThat(read(many)).containsExactlyInAnyOrder(lane(3), lane(4), lane(5));
        }
    }

    private static Set<TopicPartition> read(MockConsumer<byte[], byte[]> kafka) {
        Set<TopicPartition> read = new HashSet<>(kafka.assignment());
        read.removeAll(kafka.paused());
        return read;
    }

    /** Fills a lane's buffer and lets the consumer look at it. */
    private void fill(int lane) {
        arrive(lane, 0, document());
        arrive(lane, 1, document());
        lanes.poll(Duration.ZERO);
    }

    private static DocumentPart document() {
        return new DocumentPart(
                "a",
                0,
                new CheckedRange(new ByteRange(0, 1), 7),
                0,
                true,
                "",
                LineOutcome.of(ContentCounts.ZERO),
                new byte[HALF_MEBIBYTE]);
    }

    private void arrive(int lane, long offset, LaneMessage message) {
        ProducerRecord<byte[], byte[]> sent = codec.encode(TopicKind.RESULTS, lane, message);
        kafka.addRecord(new ConsumerRecord<>(
                sent.topic(),
                lane,
                offset,
                0,
                TimestampType.CREATE_TIME,
                sent.key() == null ? -1 : sent.key().length,
                sent.value().length,
                sent.key(),
                sent.value(),
                new RecordHeaders(sent.headers()),
                Optional.empty()));
    }

    private static TopicPartition lane(int lane) {
        return new TopicPartition(TopicKind.RESULTS.of(JOB), lane);
    }
}
