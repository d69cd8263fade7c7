package io.github.corenlpextreme.worker.corenlp.isolation;

import static org.assertj.core.api.Assertions.assertThat;

import edu.stanford.nlp.ie.crf.CRFClassifier;
import edu.stanford.nlp.ling.CoreAnnotations;
import edu.stanford.nlp.ling.CoreLabel;
import edu.stanford.nlp.pipeline.Annotation;
import edu.stanford.nlp.pipeline.StanfordCoreNLP;
import edu.stanford.nlp.util.PropertiesUtils;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Properties;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A model of entities of the kind that was trained for years: it goes on learning words in lower case. */
class LearnedWordsTest {

    @TempDir
    private Path folder;

    @Test
    void aModelLearnsNothingFromOtherLines() throws IOException {
        String model = train();
        StanfordCoreNLP plain = new StanfordCoreNLP(pipeline(model));
        StanfordCoreNLP.clearAnnotatorPool(); // pipelines with the same properties share annotators
        StanfordCoreNLP isolated = IsolatedPipeline.of(pipeline(model), true);
        String line = "Zorble went home";
        String other = "the zorble went home";
        List<String> fresh = tags(plain, line);
        tags(plain, other);
        tags(isolated, other);

        List<String> after = tags(isolated, line);

        assertThat(after).isEqualTo(fresh).isNotEqualTo(tags(plain, line));
    }

    /** Words with a capital are names, unless they are known in lower case. */
    private String train() throws IOException {
        Path examples = Files.writeString(folder.resolve("examples"), """
                Home\tO
                is\tO
                home\tO

                Went\tO
                Brask\tNAME
                went\tO

                Dolm\tNAME
                went\tO
                home\tO

                """.repeat(5));
        CRFClassifier<CoreLabel> classifier = new CRFClassifier<>(PropertiesUtils.asProperties(
                "map", "word=0,answer=1",
                "useWord", "false",
                "useTypeSeqs", "true",
                "wordShape", "chris2useLC",
                "maxAdditionalKnownLCWords", "10000"));
        classifier.train(examples.toString());
        Path model = folder.resolve("names.ser.gz");
        classifier.serializeClassifier(model.toString());
        return model.toString();
    }

    private static Properties pipeline(String model) {
        return PropertiesUtils.asProperties(
                "annotators", "tokenize,ner",
                "ner.model", model,
                "ner.useSUTime", "false",
                "ner.applyNumericClassifiers", "false",
                "ner.applyFineGrained", "false",
                "ner.buildEntityMentions", "false");
    }

    private static List<String> tags(StanfordCoreNLP pipeline, String line) {
        Annotation document = new Annotation(line);
        pipeline.annotate(document);
        return document.get(CoreAnnotations.TokensAnnotation.class).stream()
                .map(CoreLabel::ner)
                .toList();
    }
}
