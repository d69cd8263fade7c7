package io.github.corenlpextreme.engine.identity;

import static java.nio.charset.StandardCharsets.UTF_8;

import edu.stanford.nlp.pipeline.StanfordCoreNLP;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * Lines of every kind through one pipeline, twice each; every tenth through a plain one as well. If the pipeline
 * remembers texts, all lines go once through either.
 */
final class PipelineSurvey {

    private static final int LINES_PER_PLAIN = 10;
    private static final int MOST_SHRUNK = 10;

    private final IdentityPipeline pipeline;
    private final LineKinds lines;
    private final long seed;
    private final EngineComparison comparison;
    private final StanfordCoreNLP plain;
    private int count;
    private long bytes;
    private int exceptions;
    private int differences;

    /** Loads the models. */
    PipelineSurvey(IdentityPipeline pipeline, List<String> text, long seed) {
        this.pipeline = pipeline;
        this.lines = new LineKinds(text, pipeline.mostWords());
        this.seed = seed;
        this.plain = pipeline.plain();
        this.comparison = EngineComparison.of(pipeline);
    }

    int differences() {
        return differences;
    }

    /** @param end on the clock of {@link System#nanoTime} */
    void run(long end) {
        do {
            line(lines.line(count, seed));
            count++;
        } while (System.nanoTime() < end);
    }

    private void line(String text) {
        bytes += text.getBytes(UTF_8).length;
        String engine = comparison.engine(text);
        exceptions += engine.startsWith("thrown") ? 1 : 0;
        if (!pipeline.remembers()) {
            compareWithin(text, engine);
        }
        if (pipeline.remembers() || count % LINES_PER_PLAIN == 0) {
            TextDifference.between(EngineComparison.answer(plain::annotate, text), engine)
                    .ifPresent(difference -> tell(difference, " from a plain pipeline"));
        }
    }

    private void compareWithin(String text, String engine) {
        TextDifference.between(comparison.stock(text), engine).ifPresent(difference -> {
            tell(difference, "");
            shrink(text);
        });
    }

    private void tell(TextDifference difference, String from) {
        differences++;
        System.out.printf(
                Locale.ROOT,
                "%s: line %d of seed %d differs%s:%n  %s%n",
                pipeline.name(),
                count,
                seed,
                from,
                difference);
    }

    private void shrink(String text) {
        if (comparison.compare(text).isEmpty()) {
            System.out.println("  but not when annotated again: CoreNLP has remembered something of a text");
        } else if (differences <= MOST_SHRUNK) {
            String shrunk = comparison.shrink(text);
            System.out.printf(
                    Locale.ROOT,
                    "  as a test: \"%s\"%n  %s%n",
                    PlainValue.escaped(shrunk),
                    comparison.compare(shrunk).map(Object::toString).orElse("not again"));
        }
    }

    private String parts(boolean fast) {
        return comparison.parts().entrySet().stream()
                .filter(part -> part.getValue() == fast)
                .map(Map.Entry::getKey)
                .collect(Collectors.joining(" "));
    }

    @Override
    public String toString() {
        return String.format(
                Locale.ROOT,
                "%-16s %d lines, %d bytes, %d with an exception, %d differ; on the engine: %s, on CoreNLP: %s",
                pipeline.name(),
                count,
                bytes,
                exceptions,
                differences,
                parts(true),
                parts(false));
    }
}
