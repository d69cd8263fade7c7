package io.github.corenlpextreme.engine.identity;

import edu.stanford.nlp.pipeline.StanfordCoreNLP;
import io.github.corenlpextreme.engine.EnginePipeline;
import java.util.Arrays;
import java.util.Properties;

/**
 * A pipeline to be compared.
 *
 * @param settings {@code annotators property=value ...}
 * @param mostWords of a line; fewer where an annotator's time grows faster than a line
 * @param share of the time, beside those of others
 */
public record IdentityPipeline(String name, String settings, int mostWords, int share) {

    /** The engine's, with annotators of its own. */
    StanfordCoreNLP engine() {
        StanfordCoreNLP.clearAnnotatorPool();
        return new EnginePipeline(properties());
    }

    /** One that has nothing in common with the engine but CoreNLP's classes: no annotator, no model. */
    StanfordCoreNLP plain() {
        StanfordCoreNLP.clearAnnotatorPool();
        StanfordCoreNLP plain = new StanfordCoreNLP(properties());
        StanfordCoreNLP.clearAnnotatorPool();
        return plain;
    }

    Properties properties() {
        String[] words = settings.split(" ");
        Properties properties = new Properties();
        properties.setProperty(
                "annotators", StanfordCoreNLP.ensurePrerequisiteAnnotators(words[0].split(","), new Properties()));
        Arrays.stream(words)
                .skip(1)
                .map(word -> word.split("=", 2))
                .forEach(pair -> properties.setProperty(pair[0], pair[1]));
        return properties;
    }
}
