package io.github.corenlpextreme.engine.identity;

import static org.assertj.core.api.Assertions.assertThat;

import edu.stanford.nlp.ling.CoreAnnotations;
import edu.stanford.nlp.pipeline.Annotation;
import edu.stanford.nlp.pipeline.StanfordCoreNLP;
import edu.stanford.nlp.util.PropertiesUtils;
import io.github.corenlpextreme.engine.EnginePipeline;
import io.github.corenlpextreme.engine.stock.EngineUse;
import io.github.corenlpextreme.engine.stock.StockMode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What {@code ner} says by rules: numbers, times and the lines of mapping files. */
class EntityAnnotationsTest {

    private static final List<String> TEXTS = List.of(
            "On 5 May 2003, at 3:30 p.m., he paid $ 5.5 million, 20% of it in cash; on 12/31/1999 nothing.",
            "Every other Monday and on weekends from June 1st to July 15th, 1999 - 2001 and the 1990s.",
            "Christmas, Easter 2010, Thanksgiving Day, the Fourth of July and New Year's Eve are holidays.",
            "Twenty-five to thirty people came two and a half hours later, a 3-year-old among them, twice a week.",
            "last night, tomorrow morning, next Friday, the day before yesterday, this summer, Q3 2011, FY2012",
            "THE MEETING IS ON TUESDAY, 4 OCTOBER AT NOON; IT LASTS THREE HOURS AND COSTS FIVE HUNDRED DOLLARS.",
            "the first century B.C., 44 BC, 1066 AD, the seventies, the mid-1980s, early March, late in '98",
            "2009-10-11T12:13:14 and 20091011 and 10:45am EST, 1800 hours, 5 o'clock, half past six, quarter to 7",
            "a dozen eggs, two score years, one hundred and twenty-three thousand four hundred fifty-six, 1/2, 3rd",
            "£5, €6.20, 7 yen, ten cents, 5,000,000.00 dollars, $10-$20, between 5 and 10 percent, 100th",
            "Zoë’s 3½ months in \u212Aiel – “am Montag” – 東京 2020年5月 😀 1９99 ١٩٩٩",
            "more than 3 years, about a month, at least ten minutes, less than 1 hour ago, in 2 weeks' time",
            "Ten-year bonds; mid-2005; the 21st century; spring 1848; weekdays; biweekly; semi-annual; 24/7; dusk",
            "He may march on; second thoughts in august company, fall down, spring up, and a sat phone.");
    private static final List<String> SALAD = List.of(
            ("the of in on at from to between and every each last next this ago later before after half past quarter "
                            + "Monday Tues May June Christmas summer morning night week weeks month year years century "
                            + "5 12 1999 2010 3rd first twenty thirty hundred million dozen - , . / : 's $ % dollars "
                            + "percent am p.m. hours o'clock early late mid- a an BC AD '98 12/31/99 10:30 two-year Q3 "
                            + "second 1990s")
                    .split(" "));

    @TempDir
    private static Path folder;

    private static StanfordCoreNLP stock;
    private static StanfordCoreNLP fast;

    @BeforeAll
    static void load() throws IOException {
        Path lines = Files.write(
                folder.resolve("own.tab"),
                List.of(
                        "Montag\tDAY\tDATE\t2",
                        "(half|quarter) past\tCLOCK\tTIME,DATE\t2",
                        "( [ { ner:MONEY } ]+ /in/ /cash/ )\tCASH\tMONEY\t3"));
        Properties properties = PropertiesUtils.asProperties(
                "annotators",
                "tokenize,pos,lemma,ner",
                "ner.rulesOnly",
                "true",
                "ner.fine.regexner.mapping",
                "ignorecase=true,validpospattern=(NN|IN).*," + lines + ";" + lines,
                "ner.additional.regexner.mapping",
                lines.toString());
        stock = new StanfordCoreNLP(properties);
        StanfordCoreNLP.clearAnnotatorPool(); // see EnginePipeline
        fast = new EnginePipeline(properties);
    }

    @Test
    void allOfItIsOnTheEngine() {
        assertThat(EngineUse.parts(fast))
                .containsEntry("ner.sutime", true)
                .containsEntry("ner.fine.regexner", true)
                .containsEntry("ner.additional.regexner", true);
    }

    @Test
    void everyKeyIsTheSameWithAndWithoutADateOfTheDocument() {
        for (String date : new String[] {"", "2011-02-28", "2000-01-01T10:11:12"}) {
            for (String text : TEXTS) {
                assertSame(text, date);
            }
        }
    }

    @Test
    void everyKeyIsTheSameForRandomWordsOfTimesAndNumbers() {
        Random random = new Random(7);
        for (int i = 0; i < 250; i++) {
            assertSame(salad(random, i % 50 == 0 ? 300 : 2 + random.nextInt(25)), i % 2 == 0 ? "2011-02-28" : "");
        }
    }

    /** Times that stand for themselves: CoreNLP writes into those of others ("Monday"), for all threads. */
    @Test
    void manyThreadsSayWhatOneSays() {
        List<String> texts = IntStream.range(1, 200)
                .mapToObj(i -> "On " + i % 28 + " May " + (1900 + i) + " he paid $ " + i + " for " + i + " hours.")
                .toList();
        List<String> expected =
                texts.stream().map(text -> annotated(stock, text, "")).toList();
        IntStream.range(0, 8)
                .parallel()
                .forEach(thread -> assertThat(texts.stream()
                                .map(text -> annotated(fast, text, ""))
                                .toList())
                        .isEqualTo(expected));
    }

    private static String salad(Random random, int length) {
        return IntStream.range(0, length)
                .mapToObj(i -> SALAD.get(random.nextInt(SALAD.size())))
                .collect(Collectors.joining(" "));
    }

    private static void assertSame(String text, String date) {
        String expected = annotated(stock, text, date);
        assertThat(annotated(fast, text, date)).as(text).isEqualTo(expected);
        List<String> withoutEngine = new ArrayList<>();
        StockMode.run(() -> withoutEngine.add(annotated(fast, text, date)));
        assertThat(withoutEngine).as("%s without the engine", text).containsExactly(annotated(stock, text, date));
    }

    private static String annotated(StanfordCoreNLP pipeline, String text, String date) {
        Annotation document = new Annotation(text);
        if (!date.isEmpty()) {
            document.set(CoreAnnotations.DocDateAnnotation.class, date);
        }
        pipeline.annotate(document);
        return AnnotationText.of(document);
    }
}
