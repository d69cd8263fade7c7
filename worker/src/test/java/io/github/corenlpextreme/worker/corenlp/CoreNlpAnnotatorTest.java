package io.github.corenlpextreme.worker.corenlp;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.github.corenlpextreme.protocol.GraphSelection;
import io.github.corenlpextreme.protocol.OutputFormat;
import io.github.corenlpextreme.protocol.PipelineSettings;
import io.github.corenlpextreme.protocol.RenderSettings;
import io.github.corenlpextreme.worker.annotate.AnnotatedLine;
import io.github.corenlpextreme.worker.annotate.LineText;
import io.github.corenlpextreme.worker.annotate.PipelineException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class CoreNlpAnnotatorTest {

    private static final PipelineSettings LEMMAS = new PipelineSettings(List.of("tokenize", "pos", "lemma"), Map.of());

    private static final Map<OutputFormat, CoreNlpAnnotator> ANNOTATORS = new EnumMap<>(OutputFormat.class);

    @BeforeAll
    static void load() {
        for (OutputFormat format : OutputFormat.values()) {
            ANNOTATORS.put(format, CoreNlpAnnotator.load(LEMMAS, rendering(format)));
        }
    }

    @ParameterizedTest
    @EnumSource(OutputFormat.class)
    void givesTheSameBytesOnFourThreadsInAnyOrder(OutputFormat format) throws Exception {
        CoreNlpAnnotator annotator = ANNOTATORS.get(format);
        List<String> lines = VariedLines.of(80);
        List<byte[]> alone = lines.stream().map(line -> bytes(annotator, line)).toList();

        Map<Integer, byte[]> together = annotateShuffled(annotator, lines);

        for (int i = 0; i < lines.size(); i++) {
            assertThat(together.get(i)).as("line %d", i).isEqualTo(alone.get(i));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "\t  \u00A0", "\u200B", "\u0000", "\uFEFF"})
    void givesALineWithoutWordsAnEmptyDocumentInJsonAndNothingElsewhere(String blank) {
        CoreNlpAnnotator conllu = ANNOTATORS.get(OutputFormat.CONLLU);
        CoreNlpAnnotator tokens = ANNOTATORS.get(OutputFormat.TOKENS);

        AnnotatedLine line = ANNOTATORS.get(OutputFormat.JSONL).annotate(new LineText("a.txt", 3, 2, blank));

        assertThat(text(line)).isEqualTo("{\"file\":\"a.txt\",\"offset\":3,\"length\":2,\"sentences\":[]}\n");
        assertThat(line.sentences()).isZero();
        assertThat(bytes(conllu, blank)).isEmpty();
        assertThat(bytes(tokens, blank)).isEmpty();
    }

    @Test
    void countsWhatItWrites() {
        AnnotatedLine line = ANNOTATORS.get(OutputFormat.JSONL).annotate(line("One two. Three four five."));

        assertThat(line.sentences()).isEqualTo(2);
        assertThat(line.tokens()).isEqualTo(7);
    }

    @Test
    void leavesOutSentencesThatAreTooShortOrTooLong() throws Exception {
        CoreNlpAnnotator annotator =
                CoreNlpAnnotator.load(LEMMAS, new RenderSettings(OutputFormat.JSONL, GraphSelection.ALL, 3, 4));

        AnnotatedLine line = annotator.annotate(line("Go. One two three. One two three four five. Yes sir."));

        JsonNode sentences = new ObjectMapper().readTree(line.rendered()).get("sentences");
        assertThat(sentences).hasSize(2);
        assertThat(sentences.get(0).get("index").intValue()).isEqualTo(1);
        assertThat(sentences.get(1).get("index").intValue()).isEqualTo(3);
        assertThat(line.sentences()).isEqualTo(2);
        assertThat(line.tokens()).isEqualTo(7);
    }

    @Test
    void writesSurrogatesAsUtf8AndLoneOnesAsNothingOrReplaced() throws Exception {
        AnnotatedLine line = ANNOTATORS.get(OutputFormat.JSONL).annotate(line("a 😀 b \uD83D c\uDE00d \uDC00"));

        assertThat(text(line)).contains("\"word\":\"😀\"").doesNotContain("?");
        assertThat(new ObjectMapper().readTree(line.rendered()).get("sentences"))
                .hasSize(1);
    }

    @Test
    void joinsTokensWithOneSpaceAndHidesSpacesInsideThem() {
        CoreNlpAnnotator annotator = ANNOTATORS.get(OutputFormat.TOKENS);

        AnnotatedLine line = annotator.annotate(line("Add 3 1/2 cups.  Stir (well)!"));

        assertThat(text(line)).isEqualTo("Add 3_1/2 cups .\nStir ( well ) !\n");
    }

    @Test
    void namesTheMissingModelAndTheArtifactThatHasIt() {
        PipelineSettings french = new PipelineSettings(
                List.of("tokenize", "pos"), Map.of("pos.model", "edu/stanford/nlp/models/pos-tagger/french-ud.tagger"));

        assertThatThrownBy(() -> CoreNlpAnnotator.load(french, rendering(OutputFormat.JSONL)))
                .isInstanceOf(PipelineException.class)
                .hasMessage("edu/stanford/nlp/models/pos-tagger/french-ud.tagger: the model is not on the class path;"
                        + " add the jar edu.stanford.nlp:stanford-corenlp:4.5.10:models-french");
    }

    @Test
    void namesTheMissingFileOfTheUser() {
        PipelineSettings settings =
                new PipelineSettings(List.of("tokenize", "pos"), Map.of("pos.model", "/no/such/file.tagger"));

        assertThatThrownBy(() -> CoreNlpAnnotator.load(settings, rendering(OutputFormat.JSONL)))
                .isInstanceOf(PipelineException.class)
                .hasMessageStartingWith("property pos.model=/no/such/file.tagger: CoreNLP cannot use it (");
    }

    @Test
    void saysInOneSentenceWhyAPipelineCannotBeBuilt() {
        PipelineSettings settings = new PipelineSettings(List.of("lemma"), Map.of());

        assertThatThrownBy(() -> CoreNlpAnnotator.load(settings, rendering(OutputFormat.JSONL)))
                .isInstanceOf(PipelineException.class)
                .hasMessageStartingWith("CoreNLP cannot build the pipeline lemma: annotator \"lemma\" requires")
                .message()
                .doesNotContain("\n");
    }

    @Test
    void knowsItsVersions() {
        CoreNlpVersions versions = CoreNlpVersions.current();

        assertThat(versions.coreNlp()).isEqualTo("4.5.10");
        assertThat(versions.models())
                .singleElement()
                .satisfies(jar -> assertThat(jar.name()).isEqualTo("stanford-corenlp-4.5.10-models.jar"))
                .satisfies(jar -> assertThat(jar.bytes()).isGreaterThan(400_000_000L));
    }

    @Test
    void warmsUp() {
        ANNOTATORS.get(OutputFormat.JSONL).warmUp();

        assertThat(ANNOTATORS
                        .get(OutputFormat.JSONL)
                        .annotate(line("Still here."))
                        .sentences())
                .isEqualTo(1);
    }

    private static Map<Integer, byte[]> annotateShuffled(CoreNlpAnnotator annotator, List<String> lines)
            throws Exception {
        List<Integer> order = new ArrayList<>();
        for (int i = 0; i < lines.size(); i++) {
            order.add(i);
        }
        Collections.shuffle(order, new Random(4));
        Map<Integer, byte[]> results = new ConcurrentHashMap<>();
        ExecutorService threads = Executors.newFixedThreadPool(4);
        try {
            List<Future<?>> running = new ArrayList<>();
            for (int i : order) {
                running.add(threads.submit(() -> results.put(i, bytes(annotator, lines.get(i)))));
            }
            for (Future<?> one : running) {
                one.get();
            }
        } finally {
            threads.shutdownNow();
        }
        return results;
    }

    private static RenderSettings rendering(OutputFormat format) {
        return new RenderSettings(format, GraphSelection.ALL, 0, Integer.MAX_VALUE);
    }

    private static LineText line(String text) {
        return new LineText("a.txt", 0, text.getBytes(StandardCharsets.UTF_8).length, text);
    }

    private static byte[] bytes(CoreNlpAnnotator annotator, String text) {
        return annotator.annotate(line(text)).rendered();
    }

    private static String text(AnnotatedLine line) {
        return new String(line.rendered(), StandardCharsets.UTF_8);
    }
}
