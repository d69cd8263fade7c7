package io.github.corenlpextreme.engine.regexner;

import static org.assertj.core.api.Assertions.assertThat;

import edu.stanford.nlp.pipeline.Annotator;
import io.github.corenlpextreme.engine.stock.EngineUse;
import io.github.corenlpextreme.engine.stock.StockMode;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class FastMappingsTest {

    private static final List<String> ENTRIES = List.of(
            "New York\tCITY\tMISC\t1",
            "york\tNAME\tMISC\t1",
            "[nN]ew York (City|State)\tREGION\tMISC,CITY\t2",
            "\\p{Lu}.*son\tPERSON\tMISC\t1",
            "( [ { ner:ORGANIZATION } ]+ /of/ [ { tag:/NN.*/ } ] )\tCLUB\tORGANIZATION\t3",
            "( /the/ (/Bank|Inn/) )\tBANK\tO\t1\t1",
            "( \"Bank\" )\tMONEY\t\t1",
            "-LRB- x -RRB-\tNOTE",
            "Kelvin\tUNIT\tMISC\t1",
            "straße\tSTREET\tMISC\t2",
            "ΣΑΣ\tGREEK\tMISC\t2",
            "a\tFIRST\t\t1",
            "a b\tSECOND\t\t1",
            "b a\tTHIRD\t\t1",
            "b b a\tFOURTH\t\t1",
            ".\tCITY\tMISC\t-1");
    private static final List<String> WORDS = List.of(
            "New",
            "new",
            "NEW",
            "York",
            "york",
            "YORK",
            "City",
            "State",
            "a",
            "b",
            "A",
            "B",
            "of",
            "the",
            "The",
            "Bank",
            "Inn",
            "Johnson",
            "son",
            "-LRB-",
            "x",
            "-RRB-",
            "Kelvin",
            "\u212Aelvin",
            "KELVIN",
            "straße",
            "STRASSE",
            "STRAßE",
            "ſtraße",
            "σας",
            "ΣΑΣ",
            "σασ",
            "İ",
            "😀",
            ".",
            "museum");
    private static final List<String> TAGS = List.of("NN", "NNP", "VB", "JJ");
    private static final List<String> NAMES = List.of("O", "O", "MISC", "ORGANIZATION", "CITY", "LOCATION", "NAME");

    @TempDir
    private Path folder;

    @ParameterizedTest
    @CsvSource({
        "'', false, MATCH_AT_LEAST_ONE_TOKEN",
        "'', true, MATCH_AT_LEAST_ONE_TOKEN",
        "NN.*, true, MATCH_ALL_TOKENS",
        "NN.*, false, MATCH_ALL_TOKENS",
        "'(NN|JJ).*', true, MATCH_AT_LEAST_ONE_TOKEN",
        "NN, true, MATCH_ONE_TOKEN_PHRASE_ONLY"
    })
    void saysOfRandomSentencesWhatCoreNlpSays(String tags, boolean ignoreCase, String how) {
        String mapping = MappingFixture.file(folder, ENTRIES).toString();
        Properties properties = MappingFixture.properties(
                mapping, "validpospattern", tags, "ignorecase", "" + ignoreCase, "posmatchtype", how);
        assertSame(properties, new Random(3), 600);
    }

    @Test
    void readsFilesWithOptionsOfTheirOwn() {
        String plain = MappingFixture.file(folder, ENTRIES.subList(0, 8)).toString();
        String caseless = MappingFixture.file(folder, ENTRIES.subList(8, 16)).toString();
        Properties properties = MappingFixture.properties(
                "ignorecase=true, validpospattern=(NN|JJ).*," + caseless + ";ignorecase=false," + plain);
        assertSame(properties, new Random(5), 600);
    }

    @Test
    void leavesOtherColumnsToCoreNlpAndStillSearchesFaster() {
        String mapping = MappingFixture.file(
                        folder, List.of("priority\tpattern\tner", "1\tNew York\tCITY", "1\tJohnson\tPERSON"))
                .toString();
        Properties properties = MappingFixture.properties("header=true, " + mapping + ";header=true, " + mapping);

        assertSame(properties, new Random(6), 300);

        assertThat(EngineUse.parts(MappingFixture.fast(properties))).containsEntry(MappingFixture.NAME, true);
    }

    /** Of entries with the same trigger one is the best here, as CoreNLP's own choice among equals is by chance. */
    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
    void saysWithRandomEntriesWhatCoreNlpSays(long seed) {
        Random random = new Random(seed);
        boolean ignoreCase = random.nextBoolean();
        Map<String, Integer> priorities = new HashMap<>();
        List<String> lines = new ArrayList<>();
        for (int i = 0; i < 300; i++) {
            String pattern = IntStream.rangeClosed(0, random.nextInt(3))
                    .mapToObj(at -> piece(random))
                    .collect(Collectors.joining(" "));
            String trigger = trigger(pattern, ignoreCase);
            lines.add(pattern + "\tTYPE" + i + "\tMISC,TYPE" + random.nextInt(300) + "\t"
                    + priorities.merge(trigger, 1, Integer::sum));
        }
        String mapping = MappingFixture.file(folder, lines).toString();
        assertSame(MappingFixture.properties(mapping, "ignorecase", "" + ignoreCase), random, 300);
    }

    private static String trigger(String pattern, boolean ignoreCase) {
        MappingEntry entry =
                new MappingEntry(0, pattern, false, new EntryOutcome(List.of(), java.util.Set.of(), 0, 0, 0, 0));
        String trigger = entry.hasLiteral() ? entry.piece(entry.triggerPlace()) : "";
        return ignoreCase ? SentenceTokens.lower(trigger) : trigger;
    }

    private static String piece(Random random) {
        String word = WORDS.get(random.nextInt(WORDS.size()));
        return switch (random.nextInt(8)) {
            case 0 -> word.substring(0, word.offsetByCodePoints(0, 1)) + ".*";
            case 1 -> "[" + word + "]";
            case 2 -> word + "|x";
            case 3 -> word.replaceFirst("\\w$", ".?");
            default -> word;
        };
    }

    @Test
    void ofEntriesThatAreEqualTheFirstOneWinsWhateverTheirPlaceInMemory() {
        List<String> same = List.of("N.w", "Ne.", ".ew", "N..", "[N]ew", "N[e]w", "New+", "(New)", "(N)ew");
        List<String> lines = IntStream.range(0, same.size())
                .mapToObj(i -> same.get(i) + " York\tTYPE" + i + "\tMISC\t1")
                .toList();
        Properties properties =
                MappingFixture.properties(MappingFixture.file(folder, lines).toString());
        for (int i = 0; i < 12; i++) { // each has objects of other identity hash codes
            Annotator annotator = MappingFixture.fast(properties);

            assertThat(MappingFixture.entities(annotator, "New York")).containsExactly("TYPE0", "TYPE0");
            StockMode.run(() -> assertThat(MappingFixture.entities(annotator, "New York"))
                    .as("the engine without its short cuts")
                    .containsExactly("TYPE0", "TYPE0"));
            Annotator stock = MappingOrder.define(MappingFixture.stock(properties));
            assertThat(MappingFixture.entities(stock, "New York"))
                    .as("CoreNLP, put in order")
                    .containsExactly("TYPE0", "TYPE0");
        }
    }

    /** The long s has the upper case of s, but another lower case, by which CoreNLP looks up what it tries. */
    @Test
    void findsAWordThatEqualsItsTriggerInUpperCaseOnly() {
        String mapping =
                MappingFixture.file(folder, List.of("a son\tCHILD\tMISC\t1")).toString();
        Properties properties = MappingFixture.properties(mapping, "ignorecase", "true");

        assertThat(MappingFixture.entities(MappingFixture.fast(properties), "a ſon and the son"))
                .startsWith("CHILD", "CHILD")
                .isEqualTo(MappingFixture.entities(MappingFixture.stock(properties), "a ſon and the son"));
    }

    @Test
    void manyThreadsSayWhatOneSays() {
        Properties properties =
                MappingFixture.properties(MappingFixture.file(folder, ENTRIES).toString(), "ignorecase", "true");
        Random random = new Random(8);
        List<String> sentences =
                IntStream.range(0, 400).mapToObj(i -> sentence(random)).toList();
        Annotator stock = MappingFixture.stock(properties);
        List<?> expected = sentences.stream()
                .map(sentence -> MappingFixture.annotated(stock, sentence))
                .toList();
        Annotator fast = MappingFixture.fast(properties);
        IntStream.range(0, 8)
                .parallel()
                .forEach(thread -> assertThat(sentences.stream()
                                .map(sentence -> MappingFixture.annotated(fast, sentence))
                                .toList())
                        .isEqualTo(expected));
    }

    private static void assertSame(Properties properties, Random random, int sentences) {
        Annotator stock = MappingFixture.stock(properties);
        Annotator fast = MappingFixture.fast(properties);
        int annotated = 0;
        for (int i = 0; i < sentences; i++) {
            String sentence = sentence(random);
            List<?> expected = MappingFixture.annotated(stock, sentence);

            assertThat(MappingFixture.annotated(fast, sentence)).as(sentence).isEqualTo(expected);
            StockMode.run(() -> assertThat(MappingFixture.annotated(fast, sentence))
                    .as("%s without the engine", sentence)
                    .isEqualTo(expected));
            annotated += expected.equals(MappingFixture.tokens(sentence)) ? 0 : 1;
        }
        assertThat(annotated).as("sentences in which something was found").isPositive();
    }

    private static String sentence(Random random) {
        int length = random.nextInt(20) == 0 ? 300 : 1 + random.nextInt(8);
        return IntStream.range(0, length)
                .mapToObj(i -> chosen(random, WORDS) + "/" + chosen(random, TAGS) + "/" + chosen(random, NAMES))
                .collect(Collectors.joining(" "));
    }

    private static String chosen(Random random, List<String> from) {
        return from.get(random.nextInt(from.size()));
    }
}
