package io.github.corenlpextreme.engine.regexner;

import edu.stanford.nlp.ling.CoreAnnotations;
import edu.stanford.nlp.ling.CoreLabel;
import edu.stanford.nlp.pipeline.Annotation;
import edu.stanford.nlp.pipeline.Annotator;
import edu.stanford.nlp.pipeline.TokensRegexNERAnnotator;
import edu.stanford.nlp.util.ArrayCoreMap;
import edu.stanford.nlp.util.CoreMap;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Properties;

/** Annotators by mapping files, CoreNLP's and ours, and sentences for them. */
final class MappingFixture {

    static final String NAME = "test";

    private MappingFixture() {}

    static Path file(Path folder, List<String> lines) {
        try {
            return Files.write(Files.createTempFile(folder, "mapping", ".tab"), lines);
        } catch (IOException full) {
            throw new AssertionError(full);
        }
    }

    static Properties properties(String mapping, String... others) {
        Properties properties = new Properties();
        properties.setProperty(NAME + ".mapping", mapping);
        for (int i = 0; i < others.length; i += 2) {
            properties.setProperty(NAME + "." + others[i], others[i + 1]);
        }
        return properties;
    }

    static TokensRegexNERAnnotator stock(Properties properties) {
        return new TokensRegexNERAnnotator(NAME, properties);
    }

    static Annotator fast(Properties properties) {
        return FastMappings.regexNer(NAME, properties, MappingFixture::stock);
    }

    /** Of words with a tag and an entity, as {@code York/NNP/O}; neither need be there. */
    static List<CoreLabel> tokens(String sentence) {
        List<CoreLabel> tokens = new ArrayList<>();
        for (String word : sentence.split(" ")) {
            String[] parts = word.split("/");
            CoreLabel token = CoreLabel.wordFromString(parts[0]);
            if (parts.length > 1) {
                token.setTag(parts[1]);
            }
            if (parts.length > 2) {
                token.setNER(parts[2]);
            }
            token.setLemma(parts[0]);
            tokens.add(token);
        }
        return tokens;
    }

    /** What an annotator makes of a sentence: all annotations of all tokens. */
    static List<CoreLabel> annotated(Annotator annotator, String sentence) {
        List<CoreLabel> tokens = tokens(sentence);
        CoreMap map = new ArrayCoreMap();
        map.set(CoreAnnotations.TokensAnnotation.class, tokens);
        annotator.annotate(new Annotation(Arrays.asList(map)));
        return tokens;
    }

    static List<String> entities(Annotator annotator, String sentence) {
        return annotated(annotator, sentence).stream().map(CoreLabel::ner).toList();
    }
}
