package io.github.corenlpextreme.speed;

import io.github.corenlpextreme.protocol.ByteRange;
import io.github.corenlpextreme.protocol.CheckedRange;
import io.github.corenlpextreme.protocol.ContentCounts;
import io.github.corenlpextreme.protocol.JobId;
import io.github.corenlpextreme.protocol.TopicKind;
import io.github.corenlpextreme.protocol.TopicLayout;
import io.github.corenlpextreme.protocol.kafka.lane.RecordCodec;
import io.github.corenlpextreme.protocol.message.DocumentPart;
import io.github.corenlpextreme.protocol.message.LineOutcome;
import java.io.BufferedReader;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.compress.Compression;
import org.apache.kafka.common.record.TimestampType;
import org.apache.kafka.common.record.internal.MemoryRecords;
import org.apache.kafka.common.record.internal.MemoryRecordsBuilder;
import org.apache.kafka.common.record.internal.SimpleRecord;

/**
 * Documents of a real output, as they are written and as they arrive.
 *
 * @param batches of records, compressed as workers send them
 * @param bytes of all documents
 */
record StepMaterial(List<byte[]> documents, List<ByteBuffer> batches, long bytes) {

    private static final RecordCodec CODEC =
            new RecordCodec(TopicLayout.ofInputs(new JobId("steps")), "application/json");
    private static final int BATCH = 256 << 10; // compressed, as in ClientSettings
    private static final int BYTES_OF_TEXT = 200; // of a line; any number of as many digits will do

    /** The first lines of a file, of so many bytes or a little more. */
    static StepMaterial of(Path output, long most) throws IOException {
        List<byte[]> documents = new ArrayList<>();
        long bytes = 0;
        try (BufferedReader lines = Files.newBufferedReader(output)) {
            for (String line = lines.readLine(); line != null && bytes < most; line = lines.readLine()) {
                byte[] document = (line + "\n").getBytes(StandardCharsets.UTF_8);
                documents.add(document);
                bytes += document.length;
            }
        }
        return new StepMaterial(documents, batches(documents), bytes);
    }

    private static List<ByteBuffer> batches(List<byte[]> documents) {
        List<ByteBuffer> batches = new ArrayList<>();
        MemoryRecordsBuilder open = batch();
        long start = 0;
        for (byte[] document : documents) {
            open.append(record(document, start));
            start += BYTES_OF_TEXT;
            if (open.estimatedSizeInBytes() >= BATCH) {
                batches.add(open.build().buffer());
                open = batch();
            }
        }
        batches.add(open.build().buffer());
        return batches;
    }

    private static MemoryRecordsBuilder batch() {
        return MemoryRecords.builder(
                ByteBuffer.allocate(2 * BATCH), Compression.lz4().build(), TimestampType.CREATE_TIME, 0);
    }

    private static SimpleRecord record(byte[] document, long start) {
        DocumentPart part = new DocumentPart(
                "text.txt",
                start >> 18, // KiB 256, the default size of a chunk
                new CheckedRange(new ByteRange(start, start + BYTES_OF_TEXT), 0xC0FFEE),
                0,
                true,
                "",
                LineOutcome.of(new ContentCounts(1, 2, 34, 0, 0, 0, 0)),
                document);
        ProducerRecord<byte[], byte[]> record = CODEC.encode(TopicKind.RESULTS, 0, part);
        return new SimpleRecord(
                0, record.key(), record.value(), record.headers().toArray());
    }
}
