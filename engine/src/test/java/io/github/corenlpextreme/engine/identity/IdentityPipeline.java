package io.github.corenlpextreme.engine.identity;

import edu.stanford.nlp.pipeline.StanfordCoreNLP;
import io.github.corenlpextreme.engine.EnginePipeline;
import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Properties;

/**
 * A pipeline to be compared.
 *
 * @param mostWords of a line; fewer where an annotator's time grows faster than a line
 * @param share of the time, beside those of others
 */
public record IdentityPipeline(String name, Properties properties, int mostWords, int share) {

    private static final int WORDS_OF_ANY = 100;

    /** @param settings {@code annotators property=value ...}; annotators that these require may be left out */
    IdentityPipeline(String name, String settings, int mostWords, int share) {
        this(name, parsed(settings.split(" ")), mostWords, share);
    }

    /** One of any models, as CoreNLP's command line reads it. */
    static IdentityPipeline read(Path file) throws IOException {
        Properties properties = new Properties();
        try (Reader reader = Files.newBufferedReader(file)) {
            properties.load(reader);
        }
        return new IdentityPipeline(file.getFileName().toString(), properties, WORDS_OF_ANY, 1);
    }

    private static Properties parsed(String... words) {
        Properties properties = new Properties();
        properties.setProperty(
                "annotators", StanfordCoreNLP.ensurePrerequisiteAnnotators(words[0].split(","), new Properties()));
        Arrays.stream(words)
                .skip(1)
                .map(word -> word.split("=", 2))
                .forEach(pair -> properties.setProperty(pair[0], pair[1]));
        return properties;
    }

    /**
     * Whether what it says of a text depends on the texts before, with CoreNLP's own code too: SUTime writes into the
     * "Monday" of its rules which one it was when it knows the date of a text.
     */
    boolean remembers() {
        return properties.stringPropertyNames().stream()
                .anyMatch(name -> name.startsWith("ner.docdate") || name.equals("sutime.searchForDocDate"));
    }

    /** The engine's, with annotators of its own. */
    StanfordCoreNLP engine() {
        StanfordCoreNLP.clearAnnotatorPool();
        return new EnginePipeline(copy());
    }

    /** One that has nothing in common with the engine but CoreNLP's classes: no annotator, no model. */
    StanfordCoreNLP plain() {
        StanfordCoreNLP.clearAnnotatorPool();
        StanfordCoreNLP plain = new StanfordCoreNLP(copy());
        StanfordCoreNLP.clearAnnotatorPool();
        return plain;
    }

    /** CoreNLP changes those that it is given. */
    private Properties copy() {
        Properties copy = new Properties();
        copy.putAll(properties);
        return copy;
    }
}
