package io.github.corenlpextreme.engine.tagger;

import static org.assertj.core.api.Assertions.assertThat;

import edu.stanford.nlp.ling.CoreAnnotations;
import edu.stanford.nlp.ling.CoreLabel;
import edu.stanford.nlp.ling.TaggedWord;
import edu.stanford.nlp.pipeline.Annotation;
import edu.stanford.nlp.pipeline.StanfordCoreNLP;
import edu.stanford.nlp.tagger.maxent.MaxentTagger;
import edu.stanford.nlp.util.PropertiesUtils;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TableTaggerTest {

    private static final MaxentTagger STOCK = new MaxentTagger(MaxentTagger.DEFAULT_JAR_PATH);
    private static final StanfordCoreNLP TOKENIZER =
            new StanfordCoreNLP(PropertiesUtils.asProperties("annotators", "tokenize"));
    private static final int CAPACITY = 1000;

    private final TableTagger tagger = TableTagger.of(STOCK, CAPACITY).orElseThrow();

    @ParameterizedTest
    @ValueSource(
            strings = {
                "The old man the boats, and the horse raced past the barn fell.",
                "Colour and flavour: he organised the centre's programme.",
                "Smith & Co. sold 3.5% of NA to Xyzzy Corp. on 12 May, UNK-LC-s said.",
                "that that is is that that is not is not",
                "MR. JONES OF BLORP INC. LEFT",
                "Zoë zorked 東京 😀 x2y3-z \u00ad-\u00adword",
                "Flows flow; cuts cut; reads read; puts put.",
                "NA NA NA .$$. Company Company Company",
                "Yes",
                ""
            })
    void givesTheTagsThatCoreNlpGives(String text) {
        for (List<CoreLabel> sentence : sentences(text)) {
            assertSame(sentence);
        }
        assertSame(List.of());
    }

    @Test
    void tagsRandomWordsTheSameWay() {
        Random random = new Random(11);
        for (int length : IntStream.concat(IntStream.range(1, 60), IntStream.of(300, 1200))
                .toArray()) {
            assertSame(salad(random, length));
        }
    }

    /** However much is left out: in a hundredth or less it makes no difference, so here it is nearly all. */
    @Test
    void isCertainOfNothingThatAContextLeftOutCouldChange() {
        Random random = new Random(13);
        int certain = 0;
        for (int i = 0; i < 2000; i++) {
            List<CoreLabel> sentence = salad(random, 2 + random.nextInt(20));
            Optional<String[]> tags = tagger.tagHastily(sentence, 0.9);
            certain += tags.isPresent() ? 1 : 0;

            assertThat(tags.orElseGet(() -> tagger.tagExactly(sentence)))
                    .as("%s", sentence)
                    .isEqualTo(tagger.tagExactly(sentence));
        }
        assertThat(certain).isBetween(200, 1800);
    }

    @Test
    void repeatsWhatIsTooCloseToCall() {
        // a sentence that is too long to be certain of
        List<CoreLabel> sentence = salad(new Random(3), CertifiedSearch.MOST_WORDS);

        String[] tags = tagger.tag(sentence);

        assertThat(tags).isEqualTo(tagger.tagExactly(sentence));
        assertThat(tagger.repeats()).isOne();
    }

    @Test
    void eightThreadsTagAsOneDoes() {
        Random random = new Random(5);
        List<List<CoreLabel>> sentences = new ArrayList<>(Stream.generate(() -> salad(random, 1 + random.nextInt(30)))
                .limit(300)
                .toList());
        List<String[]> expected = sentences.stream().map(tagger::tag).toList();
        TableTagger small = TableTagger.of(STOCK, 50).orElseThrow(); // so that it forgets and looks up again

        IntStream.range(0, 8).parallel().forEach(thread -> {
            List<Integer> order =
                    new ArrayList<>(IntStream.range(0, sentences.size()).boxed().toList());
            Collections.shuffle(order, new Random(thread));
            for (int number : order) {
                assertThat(small.tag(sentences.get(number))).isEqualTo(expected.get(number));
            }
        });
    }

    private void assertSame(List<CoreLabel> sentence) {
        String[] stock =
                STOCK.tagSentence(sentence).stream().map(TaggedWord::tag).toArray(String[]::new);
        assertThat(tagger.tagExactly(sentence)).as("exactly: %s", sentence).isEqualTo(stock);
        assertThat(tagger.tag(sentence)).as("%s", sentence).isEqualTo(stock);
    }

    private static List<List<CoreLabel>> sentences(String text) {
        Annotation document = new Annotation(text);
        TOKENIZER.annotate(document);
        return document.get(CoreAnnotations.SentencesAnnotation.class).stream()
                .map(sentence -> sentence.get(CoreAnnotations.TokensAnnotation.class))
                .toList();
    }

    /** Words of every kind in any order; many have several tags. */
    private static List<CoreLabel> salad(Random random, int length) {
        return Stream.generate(() -> word(random))
                .limit(length)
                .map(TableTaggerTest::token)
                .toList();
    }

    private static CoreLabel token(String word) {
        CoreLabel token = new CoreLabel();
        token.setWord(word);
        return token;
    }

    private static String word(Random random) {
        return switch (random.nextInt(8)) {
            case 0 -> Integer.toString(random.nextInt(3000));
            case 1 -> WORDS[random.nextInt(WORDS.length)].toUpperCase(java.util.Locale.ROOT);
            case 2 -> Character.toTitleCase((char) ('a' + random.nextInt(26))) + WORDS[random.nextInt(WORDS.length)];
            case 3 -> WORDS[random.nextInt(WORDS.length)] + "-" + WORDS[random.nextInt(WORDS.length)];
            case 4 -> new String(Character.toChars(0x80 + random.nextInt(0xD000))) + random.nextInt(10);
            default -> WORDS[random.nextInt(WORDS.length)];
        };
    }

    private static final String[] WORDS = """
            the of to a in that is was he for it with as his on be at by had not are but from or have an
            they which one you were her all she there would their him been has when who will more no if out
            so said what up its about into than them can only other new some could time these two may then
            do first any my now such like our over man me even most made after also did many before must
            through back years where much your way well down should because each just those people Mr. how
            too little state good very make world still own see men work long get here between both life
            being under never day same another know while last might us great old year off come since
            against go came right used take three states himself few house use during without again place
            American around however home small found Mrs. thought went say part once general high upon
            school every does got united left number course war until always away something fact water less
            colour organised centre favour Inc. Co. Corp. , . ; : ( ) '' `` $ % & Paris London run cut put
            read flies like time arrow fruit saw duck that that lead wind tear blorp zorking quuxed NA
            """.split("\\s+");
}
