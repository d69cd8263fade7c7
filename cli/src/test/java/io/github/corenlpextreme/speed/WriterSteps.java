package io.github.corenlpextreme.speed;

import io.github.corenlpextreme.protocol.Sha256Sum;
import java.io.IOException;
import java.io.InputStream;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import java.util.zip.CRC32C;
import org.apache.kafka.common.compress.Lz4BlockInputStream;
import org.apache.kafka.common.record.internal.MemoryRecords;
import org.apache.kafka.common.record.internal.MutableRecordBatch;
import org.apache.kafka.common.record.internal.Record;
import org.apache.kafka.common.utils.BufferSupplier;
import org.apache.kafka.common.utils.CloseableIterator;

/**
 * What each step on a byte's way through the writer costs alone, on one thread: {@code WriterSteps OUTPUT MIB ROUNDS
 * FILE} takes so much of an output, writes into the file, and prints the least CPU time of all rounds but the first.
 */
final class WriterSteps {

    private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();
    private static final int BATCH_HEADER = 61; // bytes before the records of a batch: Kafka's format 2
    private static final int BLOCK = 64 << 10;
    private static final int LARGE_BLOCK = 512 << 10;

    private final StepMaterial material;
    private final Path file;
    private final byte[] block = new byte[BLOCK];
    private long unused; // what keeps the compiler from leaving out what has no effect

    private WriterSteps(StepMaterial material, Path file) {
        this.material = material;
        this.file = file;
    }

    private interface WriterStep {
        void run() throws IOException;
    }

    public static void main(String[] arguments) throws IOException {
        StepMaterial material = StepMaterial.of(Path.of(arguments[0]), Long.parseLong(arguments[1]) << 20);
        WriterSteps steps = new WriterSteps(material, Path.of(arguments[3]));
        Map<String, Double> least = new LinkedHashMap<>();
        for (int round = 0; round < Integer.parseInt(arguments[2]); round++) {
            for (Map.Entry<String, WriterStep> step : steps.all().entrySet()) {
                double cost = steps.cost(step.getValue());
                least.merge(step.getKey(), round == 0 ? Double.MAX_VALUE : cost, Math::min);
            }
        }
        System.out.println("| step alone | CPU, s/GB | MB/s |\n|---|---:|---:|");
        least.forEach((name, cost) -> System.out.printf(Locale.ROOT, "| %s | %.3f | %.0f |%n", name, cost, 1e3 / cost));
    }

    private Map<String, WriterStep> all() {
        Map<String, WriterStep> steps = new LinkedHashMap<>();
        steps.put("CRC-32C of the compressed batches", this::checkBatches);
        steps.put("LZ4", this::decompress);
        steps.put("the same into Kafka's records", this::readRecords);
        steps.put("CRC-32C of the documents", this::addUp);
        steps.put("SHA-256", this::hash);
        steps.put("write", this::write);
        return steps;
    }

    /** Seconds for a GB of documents. */
    private double cost(WriterStep step) throws IOException {
        long before = THREADS.getCurrentThreadCpuTime();
        step.run();
        return (THREADS.getCurrentThreadCpuTime() - before) / (double) material.bytes();
    }

    private void checkBatches() {
        recordBatches().forEach(MutableRecordBatch::ensureValid);
    }

    private Stream<MutableRecordBatch> recordBatches() {
        return material.batches().stream()
                .flatMap(bytes -> StreamSupport.stream(
                        MemoryRecords.readableRecords(bytes.duplicate())
                                .batches()
                                .spliterator(),
                        false));
    }

    private void decompress() throws IOException {
        try (BufferSupplier buffers = BufferSupplier.create()) {
            for (ByteBuffer batch : material.batches()) {
                decompress(batch, buffers);
            }
        }
    }

    private void decompress(ByteBuffer batch, BufferSupplier buffers) throws IOException {
        ByteBuffer frame = batch.duplicate().position(batch.position() + BATCH_HEADER);
        try (InputStream text = new Lz4BlockInputStream(frame, buffers, false)) {
            for (int read = text.read(block, 0, BLOCK); read >= 0; read = text.read(block, 0, BLOCK)) {
                unused += read;
            }
        }
    }

    private void readRecords() {
        try (BufferSupplier buffers = BufferSupplier.create()) {
            recordBatches().forEach(batch -> readRecords(batch, buffers));
        }
    }

    private void readRecords(MutableRecordBatch batch, BufferSupplier buffers) {
        try (CloseableIterator<Record> records = batch.streamingIterator(buffers)) {
            records.forEachRemaining(record -> unused += record.valueSize());
        }
    }

    private void addUp() {
        CRC32C sum = new CRC32C();
        material.documents().forEach(document -> sum.update(document, 0, document.length));
        unused += sum.getValue();
    }

    private void hash() {
        Sha256Sum sum = new Sha256Sum();
        material.documents().forEach(sum::add);
        unused += sum.hex().length();
    }

    private void write() throws IOException {
        ByteBuffer zeros = ByteBuffer.allocateDirect(LARGE_BLOCK);
        try (FileChannel out = FileChannel.open(
                file, StandardOpenOption.CREATE, StandardOpenOption.WRITE, StandardOpenOption.TRUNCATE_EXISTING)) {
            for (long rest = material.bytes(); rest > 0; ) {
                rest -= out.write(zeros.clear().limit((int) Math.min(rest, LARGE_BLOCK)));
            }
        }
    }
}
