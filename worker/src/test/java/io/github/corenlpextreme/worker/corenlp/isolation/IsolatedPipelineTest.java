package io.github.corenlpextreme.worker.corenlp.isolation;

import static org.assertj.core.api.Assertions.assertThat;

import edu.stanford.nlp.ling.CoreAnnotations;
import edu.stanford.nlp.pipeline.Annotation;
import edu.stanford.nlp.pipeline.StanfordCoreNLP;
import edu.stanford.nlp.time.TimeAnnotations;
import java.util.List;
import java.util.Properties;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Small pipelines that are known to remember; each plain one shows that there is something to forget. */
class IsolatedPipelineTest {

    private static final String DATED = "docdate.useFixedDate=2015-02-22";
    private static final String TIMES = "customAnnotatorClass.sutime=edu.stanford.nlp.time.TimeAnnotator";

    private static final StanfordCoreNLP PLAIN =
            new StanfordCoreNLP(properties("tokenize,docdate,pos,sutime", DATED, TIMES));
    private static final StanfordCoreNLP ISOLATED =
            IsolatedPipeline.of(properties("tokenize,docdate,pos,sutime", DATED, TIMES), true);

    @ParameterizedTest
    @CsvSource({
        "The office opens Monday., The parcel arrived on Monday.",
        "The office opens Tuesday., Tuesday they had left.",
        "The office opens Friday., The parcel will arrive on Friday.",
        "The office opens Saturday., Saturday it could rain."
    })
    void aWeekdayIsResolvedByItsOwnLine(String line, String before) {
        String plain = times(PLAIN, line);
        times(PLAIN, before);
        times(ISOLATED, before);

        String after = times(ISOLATED, line);

        assertThat(after).isEqualTo(plain).isNotEqualTo(times(PLAIN, line));
    }

    @Test
    void withinALineItIsResolvedAsByAFreshProcess() {
        String line = "The parcel arrived on Wednesday. The office opens Wednesday.";
        times(ISOLATED, "The office opens Wednesday.");

        String times = times(ISOLATED, line);

        assertThat(times).isEqualTo(times(PLAIN, line)).containsOnlyOnce("tid=\"t1\"");
    }

    @Test
    void singleQuotesAreFoundInEveryLineOrInNone() {
        String[] smart = {"quote.smartQuotes=true", "quote.singleQuotes=true", "quote.attributeQuotes=false"};
        StanfordCoreNLP isolated = IsolatedPipeline.of(properties("tokenize,quote", smart), true);
        StanfordCoreNLP.clearAnnotatorPool(); // pipelines with the same properties share annotators
        StanfordCoreNLP plain = new StanfordCoreNLP(properties("tokenize,quote", smart));
        String line = "He said 'go away' and she said 'no' at once.";

        List<String> found = List.of(quotes(isolated, line), quotes(isolated, line));

        assertThat(found.get(0)).contains("go away").isEqualTo(found.get(1));
        assertThat(quotes(plain, line)).isNotEqualTo(quotes(plain, line));
    }

    private static String times(StanfordCoreNLP pipeline, String line) {
        Annotation document = new Annotation(line);
        pipeline.annotate(document);
        return document.get(TimeAnnotations.TimexAnnotations.class).stream()
                .map(time -> time.get(TimeAnnotations.TimexAnnotation.class))
                .toList()
                .toString();
    }

    private static String quotes(StanfordCoreNLP pipeline, String line) {
        Annotation document = new Annotation(line);
        pipeline.annotate(document);
        return document.get(CoreAnnotations.QuotationsAnnotation.class).toString();
    }

    private static Properties properties(String annotators, String... pairs) {
        Properties properties = new Properties();
        properties.setProperty("annotators", annotators);
        for (String pair : pairs) {
            properties.setProperty(pair.split("=")[0], pair.split("=")[1]);
        }
        return properties;
    }
}
