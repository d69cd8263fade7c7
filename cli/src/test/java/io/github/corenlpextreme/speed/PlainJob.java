package io.github.corenlpextreme.speed;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.github.corenlpextreme.protocol.ByteRange;
import io.github.corenlpextreme.protocol.GraphSelection;
import io.github.corenlpextreme.protocol.OutputFormat;
import io.github.corenlpextreme.protocol.RenderSettings;
import io.github.corenlpextreme.worker.annotate.LineText;
import io.github.corenlpextreme.worker.corenlp.CoreNlpAnnotator;
import io.github.corenlpextreme.worker.corenlp.PipelineResolver;
import io.github.corenlpextreme.worker.cut.InputLine;
import io.github.corenlpextreme.worker.cut.LineDecoder;
import io.github.corenlpextreme.worker.cut.LineLimits;
import io.github.corenlpextreme.worker.cut.LineReader;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/**
 * The limit of the job: the output of {@code run}, made by one plain process. Lines are read, annotated by the engine,
 * rendered, and written in order into one file; there is no Kafka, no check of anything, and nothing to resume from.
 * {@code PlainJob FILE OUTPUT THREADS ANNOTATORS} prints how many bytes of text are written, about five times a second:
 * {@code SECONDS BYTES}.
 */
final class PlainJob {

    private static final long SAMPLE_NANOS = 200_000_000;
    private static final int LINES_PER_BLOCK = 64;
    private static final int BLOCKS_PER_THREAD = 8;
    private static final int LONGEST_LINE = 10 << 20;

    /** Lines that one thread annotates, and the same as they will stand in the output. */
    private record LineBlock(List<InputLine.WholeLine> lines, Future<List<byte[]>> rendered) {}

    private final String file;
    private final CoreNlpAnnotator annotator;
    private final ExecutorService pool;
    private final int most;
    private final LineDecoder decoder = new LineDecoder(UTF_8);
    private final Deque<LineBlock> blocks = new ArrayDeque<>();
    private long start;
    private long sampled;
    private long done;

    private PlainJob(String file, CoreNlpAnnotator annotator, int threads) {
        this.file = file;
        this.annotator = annotator;
        this.pool = Executors.newFixedThreadPool(threads);
        this.most = BLOCKS_PER_THREAD * threads;
    }

    public static void main(String[] arguments) throws IOException, InterruptedException, ExecutionException {
        Path text = Path.of(arguments[0]);
        CoreNlpAnnotator annotator = CoreNlpAnnotator.load(
                new PipelineResolver()
                        .resolve(List.of(arguments[3].split(",")), Map.of())
                        .settings(),
                new RenderSettings(OutputFormat.JSONL, GraphSelection.ALL, 0, Integer.MAX_VALUE));
        PlainJob job = new PlainJob(text.getFileName().toString(), annotator, Integer.parseInt(arguments[2]));
        try (FileChannel in = FileChannel.open(text);
                OutputStream out = new BufferedOutputStream(Files.newOutputStream(Path.of(arguments[1])), 1 << 16)) {
            job.run(in, out);
        }
    }

    private void run(FileChannel in, OutputStream out) throws IOException, InterruptedException, ExecutionException {
        start = System.nanoTime();
        LineReader lines = new LineReader(
                (position, into, length) -> read(in, position, ByteBuffer.wrap(into, 0, length)),
                new ByteRange(0, in.size()),
                new LineLimits(LONGEST_LINE, true));
        print();
        for (List<InputLine.WholeLine> block = next(lines); !block.isEmpty(); block = next(lines)) {
            List<InputLine.WholeLine> taken = block;
            blocks.add(new LineBlock(taken, pool.submit(() -> rendered(taken))));
            if (blocks.size() == most) {
                write(blocks.remove(), out);
            }
        }
        while (!blocks.isEmpty()) {
            write(blocks.remove(), out);
        }
        print();
        pool.shutdown();
    }

    private static void read(FileChannel in, long position, ByteBuffer into) throws IOException {
        while (into.hasRemaining()) {
            if (in.read(into, position + into.position()) < 0) {
                throw new IOException("the text has become shorter");
            }
        }
    }

    private static List<InputLine.WholeLine> next(LineReader lines) throws IOException {
        List<InputLine.WholeLine> block = new ArrayList<>();
        while (block.size() < LINES_PER_BLOCK) {
            Optional<InputLine> line = lines.next();
            if (line.isEmpty()) {
                return block;
            }
            block.add((InputLine.WholeLine) line.get());
        }
        return block;
    }

    private List<byte[]> rendered(List<InputLine.WholeLine> lines) {
        List<byte[]> rendered = new ArrayList<>(lines.size());
        for (InputLine.WholeLine line : lines) {
            byte[] content = line.content();
            String text = decoder.decode(content).text();
            rendered.add(annotator
                    .annotate(new LineText(file, line.offset(), content.length, text))
                    .rendered());
        }
        return rendered;
    }

    private void write(LineBlock block, OutputStream out) throws IOException, InterruptedException, ExecutionException {
        for (byte[] document : block.rendered().get()) {
            out.write(document);
        }
        for (InputLine.WholeLine line : block.lines()) {
            done += line.source().range().length();
        }
        if (System.nanoTime() - sampled > SAMPLE_NANOS) {
            print();
        }
    }

    private void print() {
        sampled = System.nanoTime();
        System.out.println(String.format(Locale.ROOT, "%.3f %d", (sampled - start) / 1e9, done));
    }
}
