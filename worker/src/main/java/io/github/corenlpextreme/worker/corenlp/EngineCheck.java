package io.github.corenlpextreme.worker.corenlp;

import edu.stanford.nlp.util.RuntimeInterruptedException;
import io.github.corenlpextreme.engine.stock.StockMode;
import io.github.corenlpextreme.worker.annotate.AnnotatedLine;
import io.github.corenlpextreme.worker.annotate.EngineDiffersException;
import io.github.corenlpextreme.worker.annotate.LineAnnotator;
import io.github.corenlpextreme.worker.annotate.LineText;
import io.github.corenlpextreme.worker.annotate.UnprocessableLineException;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * Has some lines annotated by CoreNLP's own code too, and compares what would stand in the output. Which lines depends
 * on the line alone, so that every attempt at it checks the same ones. Immutable; safe for use by many threads.
 */
final class EngineCheck {

    /** Bytes; CoreNLP's own code may need minutes for a longer line, which would then be too late. */
    private static final int LONGEST_LINE = 100_000;

    /** Of the golden ratio, 64 bits: neighbouring offsets get far apart (Knuth, TAOCP 3, 6.4). */
    private static final long SPREAD = 0x9E3779B97F4A7C15L;

    private final long every;

    /** @param every of so many lines, one is checked; 0 for none */
    EngineCheck(long every) {
        this.every = every;
    }

    boolean selects(LineText line) {
        if (every == 0 || line.length() > LONGEST_LINE) {
            return false;
        }
        long hash = (line.offset() + line.file().hashCode()) * SPREAD;
        return Long.remainderUnsigned(hash ^ (hash >>> 32), every) == 0;
    }

    /**
     * Annotates a line twice.
     *
     * @throws EngineDiffersException if that makes a difference
     * @throws RuntimeException if the line cannot be annotated, by neither
     */
    AnnotatedLine compare(LineText line, LineAnnotator annotator) {
        EngineAnswer fast = EngineAnswer.of(() -> annotator.annotate(line));
        EngineAnswer stock = StockMode.call(() -> EngineAnswer.of(() -> annotator.annotate(line)));
        if (fast.isInterrupted() || stock.isInterrupted()) {
            return fast.orThrow();
        }
        if (!fast.isLike(stock)) {
            throw new EngineDiffersException(line);
        }
        return fast.orThrow().afterComparison();
    }

    /** One of both. */
    private record EngineAnswer(Optional<AnnotatedLine> line, Optional<RuntimeException> failure) {

        static EngineAnswer of(Supplier<AnnotatedLine> annotate) {
            try {
                return new EngineAnswer(Optional.of(annotate.get()), Optional.empty());
            } catch (RuntimeException failure) {
                return new EngineAnswer(Optional.empty(), Optional.of(failure));
            }
        }

        /** A line that takes too long is interrupted, and some annotators hide that. */
        boolean isInterrupted() {
            return Thread.currentThread().isInterrupted()
                    || failure.filter(RuntimeInterruptedException.class::isInstance)
                            .isPresent();
        }

        boolean isLike(EngineAnswer other) {
            return line.isPresent() && other.line.isPresent()
                    ? line.get().isLike(other.line.get())
                    : failure.map(EngineAnswer::reason).equals(other.failure.map(EngineAnswer::reason));
        }

        /** As far as it would stand in the output. */
        private static String reason(RuntimeException failure) {
            return failure instanceof UnprocessableLineException unprocessable
                    ? unprocessable.reason() + ": " + unprocessable.getMessage()
                    : failure.getClass().getName();
        }

        AnnotatedLine orThrow() {
            return line.orElseThrow(failure::get);
        }
    }
}
