package io.github.corenlpextreme.engine.speed;

import edu.stanford.nlp.pipeline.Annotation;
import edu.stanford.nlp.pipeline.StanfordCoreNLP;
import io.github.corenlpextreme.engine.stock.StockMode;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.util.List;

/**
 * What CoreNLP's own code and the engine need for the same texts, by turns in one pipeline: CPU time of the thread, so
 * that other processes count little, and the JIT's and the collector's threads not at all.
 */
final class PairedTimes {

    private static final ThreadMXBean CLOCK = ManagementFactory.getThreadMXBean();

    private final StanfordCoreNLP pipeline;

    /** @param pipeline with the engine in it */
    PairedTimes(StanfordCoreNLP pipeline) {
        this.pipeline = pipeline;
    }

    /** The median of the pairs: how many times as long CoreNLP takes. */
    double medianRatio(List<List<String>> texts) {
        double[] ratios = texts.stream().mapToDouble(this::ratio).sorted().toArray();
        return ratios[ratios.length / 2];
    }

    private double ratio(List<String> lines) {
        long engine = nanos(() -> lines.forEach(this::annotate));
        long stock = nanos(() -> StockMode.run(() -> lines.forEach(this::annotate)));
        return (double) stock / engine;
    }

    private void annotate(String line) {
        pipeline.annotate(new Annotation(line));
    }

    private static long nanos(Runnable work) {
        long begun = CLOCK.getCurrentThreadCpuTime();
        work.run();
        return CLOCK.getCurrentThreadCpuTime() - begun;
    }
}
