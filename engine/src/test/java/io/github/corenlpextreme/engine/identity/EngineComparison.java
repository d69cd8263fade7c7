package io.github.corenlpextreme.engine.identity;

import edu.stanford.nlp.pipeline.Annotation;
import edu.stanford.nlp.pipeline.StanfordCoreNLP;
import io.github.corenlpextreme.engine.stock.EngineUse;
import io.github.corenlpextreme.engine.stock.StockMode;
import java.util.Optional;
import java.util.SortedMap;
import java.util.function.Consumer;

/**
 * What CoreNLP and the engine say of the same texts. An exception is an answer too: the same class and message are
 * expected. Safe for many threads, if the annotators are.
 */
public final class EngineComparison {

    private final StanfordCoreNLP pipeline;

    /** @param pipeline with the engine in it */
    EngineComparison(StanfordCoreNLP pipeline) {
        this.pipeline = pipeline;
    }

    /** Loads the models. */
    public static EngineComparison of(IdentityPipeline pipeline) {
        return new EngineComparison(pipeline.engine());
    }

    /** Where the answers begin to differ. */
    public Optional<TextDifference> compare(String text) {
        return TextDifference.between(stock(text), engine(text));
    }

    /** Whether the engine does it, by part of the pipeline. */
    SortedMap<String, Boolean> parts() {
        return EngineUse.parts(pipeline);
    }

    String stock(String text) {
        return answer(document -> StockMode.run(() -> pipeline.annotate(document)), text);
    }

    String engine(String text) {
        return answer(pipeline::annotate, text);
    }

    /** A shorter text that is answered differently too: without halves of its words, then quarters, and so on. */
    String shrink(String text) {
        return new TextShrinking(candidate -> compare(candidate).isPresent()).shrink(text);
    }

    static String answer(Consumer<Annotation> annotate, String text) {
        Annotation document = new Annotation(text);
        try {
            annotate.accept(document);
        } catch (OutOfMemoryError ofThisProcess) {
            throw ofThisProcess;
        } catch (RuntimeException | Error failure) { // lexers throw Error itself
            return "thrown\t" + failure.getClass().getName() + ": " + failure.getMessage();
        }
        return AnnotationText.of(document);
    }
}
