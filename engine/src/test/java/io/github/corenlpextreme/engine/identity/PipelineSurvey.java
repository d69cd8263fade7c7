package io.github.corenlpextreme.engine.identity;

import edu.stanford.nlp.pipeline.StanfordCoreNLP;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Lines of every kind through one pipeline, twice each; every tenth through a plain one as well. */
final class PipelineSurvey {

    private static final int LINES_PER_PLAIN = 10;
    private static final int MOST_TOLD = 10;

    private final IdentityPipeline pipeline;
    private final LineKinds lines;
    private final long seed;
    private final EngineComparison comparison;
    private final StanfordCoreNLP plain;
    private int count;
    private long characters;
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
        characters += text.length();
        String engine = comparison.engine(text);
        exceptions += engine.startsWith("thrown") ? 1 : 0;
        TextDifference.between(comparison.stock(text), engine)
                .ifPresent(difference -> tell(difference, "", comparison.shrink(text)));
        if (count % LINES_PER_PLAIN == 0) {
            TextDifference.between(EngineComparison.answer(plain::annotate, text), engine)
                    .ifPresent(difference -> tell(difference, " from a plain pipeline", text));
        }
    }

    private void tell(TextDifference difference, String from, String shrunk) {
        differences++;
        if (differences <= MOST_TOLD) {
            Optional<TextDifference> ofShrunk = comparison.compare(shrunk);
            System.out.printf(
                    Locale.ROOT,
                    "%s: line %d of seed %d differs%s:%n  %s%n  as a test: \"%s\"%n",
                    pipeline.name(),
                    count,
                    seed,
                    from,
                    ofShrunk.orElse(difference),
                    PlainValue.escaped(shrunk));
        }
    }

    @Override
    public String toString() {
        return String.format(
                Locale.ROOT,
                "%-16s %d lines, %d characters, %d with an exception, %d differ",
                pipeline.name(),
                count,
                characters,
                exceptions,
                differences);
    }
}
