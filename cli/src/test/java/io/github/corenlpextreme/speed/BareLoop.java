package io.github.corenlpextreme.speed;

import static java.nio.charset.StandardCharsets.UTF_8;

import edu.stanford.nlp.pipeline.Annotation;
import edu.stanford.nlp.pipeline.StanfordCoreNLP;
import io.github.corenlpextreme.engine.EnginePipeline;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Properties;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.LongAdder;
import java.util.stream.IntStream;

/**
 * The limit: CoreNLP's {@code annotate} over the lines of a file, all of them in memory, with nothing before it and
 * nothing behind it. {@code BareLoop FILE THREADS ANNOTATORS corenlp|engine} prints how many bytes of text it has
 * annotated since it began, five times a second: {@code SECONDS BYTES}.
 */
final class BareLoop {

    private static final long SAMPLE_MILLIS = 200;

    private final StanfordCoreNLP pipeline;
    private final List<String> lines;
    private final AtomicInteger next = new AtomicInteger();
    private final LongAdder done = new LongAdder();

    private BareLoop(StanfordCoreNLP pipeline, List<String> lines) {
        this.pipeline = pipeline;
        this.lines = lines;
    }

    public static void main(String[] arguments) throws IOException, InterruptedException, ExecutionException {
        List<String> lines = Files.readAllLines(Path.of(arguments[0]));
        Properties properties = new Properties();
        properties.setProperty("nthreads", "1");
        properties.setProperty("annotators", arguments[2]);
        new BareLoop(pipeline(arguments[3], properties), lines).run(Integer.parseInt(arguments[1]));
    }

    private static StanfordCoreNLP pipeline(String name, Properties properties) {
        return switch (name) {
            case "corenlp" -> new StanfordCoreNLP(properties);
            case "engine" -> new EnginePipeline(properties);
            default -> throw new IllegalArgumentException(name);
        };
    }

    private void run(int threads) throws InterruptedException, ExecutionException {
        ExecutorService pool = Executors.newFixedThreadPool(threads);
        long start = System.nanoTime();
        List<Future<?>> loops = IntStream.range(0, threads)
                .<Future<?>>mapToObj(thread -> pool.submit(this::annotateAll))
                .toList();
        pool.shutdown();
        do {
            print(start);
        } while (!pool.awaitTermination(SAMPLE_MILLIS, TimeUnit.MILLISECONDS));
        print(start);
        for (Future<?> loop : loops) {
            loop.get();
        }
    }

    private void annotateAll() {
        for (int i = next.getAndIncrement(); i < lines.size(); i = next.getAndIncrement()) {
            String line = lines.get(i);
            if (!line.isBlank()) {
                pipeline.annotate(new Annotation(line));
            }
            done.add(line.getBytes(UTF_8).length + 1L);
        }
    }

    private void print(long start) {
        double seconds = (System.nanoTime() - start) / 1e9;
        System.out.println(String.format(Locale.ROOT, "%.3f %d", seconds, done.sum()));
    }
}
