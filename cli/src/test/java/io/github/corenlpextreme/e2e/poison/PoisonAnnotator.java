package io.github.corenlpextreme.e2e.poison;

import edu.stanford.nlp.ling.CoreAnnotation;
import edu.stanford.nlp.ling.CoreAnnotations;
import edu.stanford.nlp.pipeline.Annotation;
import edu.stanford.nlp.pipeline.Annotator;
import edu.stanford.nlp.pipeline.StanfordCoreNLP;
import io.github.corenlpextreme.engine.stock.EngineUse;
import io.github.corenlpextreme.engine.stock.StockMode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.TimeUnit;

/**
 * Leaves ordinary text alone, and does as it is told by a text with the word POISON in it: POISON-THROW, -OVERFLOW,
 * -SLEEP (obeys an interrupt by returning), -SPIN (obeys nothing), -HEAP, -LEAK, -HALT, -DIFFER (another lemma unless
 * CoreNLP's own code is asked), -ONCE and -ALWAYS (tags all X, the former in the first process only).
 */
public final class PoisonAnnotator implements Annotator {

    private static final int EXIT_CODE = 99;

    private static final Queue<byte[]> LEAKED = new ConcurrentLinkedQueue<>();

    private final Path folder;

    /** CoreNLP's way to make an annotator; {@code poison.folder} is where {@code POISON-ONCE} leaves its mark. */
    public PoisonAnnotator(String name, Properties properties) {
        this.folder = Path.of(properties.getProperty(name + ".folder", "."));
    }

    @Override
    public void annotate(Annotation document) {
        String text = document.get(CoreAnnotations.TextAnnotation.class);
        if (!text.contains("POISON")) {
            return;
        }
        if (text.contains("POISON-THROW")) {
            throw new IllegalStateException("as told");
        } else if (text.contains("POISON-OVERFLOW")) {
            overflow(0);
        } else if (text.contains("POISON-SLEEP")) {
            sleep();
        } else if (text.contains("POISON-SPIN")) {
            spin();
        } else if (text.contains("POISON-HEAP")) {
            fillTheHeap();
        } else if (text.contains("POISON-LEAK")) {
            LEAKED.add(new byte[64 << 10]);
        } else if (text.contains("POISON-HALT")) {
            Runtime.getRuntime().halt(EXIT_CODE);
        } else if (text.contains("POISON-DIFFER")) {
            document.get(CoreAnnotations.TokensAnnotation.class)
                    .forEach(token -> token.setLemma(StockMode.isOn() || isStock() ? "stock" : "fast"));
        } else if (text.contains("POISON-ALWAYS") || text.contains("POISON-ONCE") && isFirstProcess()) {
            document.get(CoreAnnotations.TokensAnnotation.class).forEach(token -> token.setTag("X"));
        }
    }

    private static boolean isStock() {
        return EngineUse.parts(StanfordCoreNLP.getExistingAnnotator("lemma")).isEmpty();
    }

    private static int overflow(int depth) {
        return depth == Integer.MIN_VALUE ? 0 : overflow(depth + 1) + 1;
    }

    private static void sleep() {
        try {
            TimeUnit.MINUTES.sleep(10);
        } catch (InterruptedException told) {
            Thread.interrupted(); // as CoreNLP's parser does
        }
    }

    private static void spin() {
        long until = System.nanoTime() + TimeUnit.MINUTES.toNanos(10);
        while (System.nanoTime() < until) {
            Thread.onSpinWait();
        }
    }

    private static void fillTheHeap() {
        List<byte[]> all = new ArrayList<>();
        while (all.size() < Integer.MAX_VALUE) {
            all.add(new byte[1 << 20]);
        }
    }

    private boolean isFirstProcess() {
        Path mark = folder.resolve("first-process");
        String self = Long.toString(ProcessHandle.current().pid());
        try {
            if (Files.notExists(mark)) {
                Files.writeString(mark, self);
            }
            return Files.readString(mark).equals(self);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    @SuppressWarnings("rawtypes") // CoreNLP's interface has them
    public Set<Class<? extends CoreAnnotation>> requirementsSatisfied() {
        return Set.of();
    }

    @Override
    @SuppressWarnings("rawtypes") // CoreNLP's interface has them
    public Set<Class<? extends CoreAnnotation>> requires() {
        return Set.of(CoreAnnotations.TokensAnnotation.class);
    }
}
