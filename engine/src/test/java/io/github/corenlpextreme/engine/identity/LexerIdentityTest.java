package io.github.corenlpextreme.engine.identity;

import static org.assertj.core.api.Assertions.assertThat;

import edu.stanford.nlp.ling.CoreAnnotations;
import edu.stanford.nlp.ling.CoreLabel;
import edu.stanford.nlp.pipeline.Annotation;
import edu.stanford.nlp.util.CoreMap;
import io.github.corenlpextreme.engine.lexer.LexerAnnotator;
import io.github.corenlpextreme.engine.stock.StockMode;
import java.io.IOException;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Tokens and sentences, with CoreNLP's own code and on the engine, by the same annotator. */
class LexerIdentityTest {

    private static final int LINES = 300;

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "ssplit.newlineIsSentenceBreak=two",
                "ssplit.newlineIsSentenceBreak=always",
                "ssplit.eolonly=true",
                "ssplit.isOneSentence=true",
                "ssplit.boundaryTokenRegex=word\\\\d",
                "tokenize.ssplit=false",
                "tokenize.language=de",
                "tokenize.options=ptb3Escaping=true",
                "tokenize.options=splitHyphenated=false,splitForwardSlash=false,quotes=latex,dashes=ascii",
                "tokenize.options=tokenizePerLine=true,normalizeParentheses=true",
                "tokenize.options=escapeForwardSlashAsterisk=true,normalizeOtherBrackets=true,strictTreebank3=true"
            })
    void everyKeyIsTheSameWithSettingsOnTheEngine(String settings) throws IOException {
        LexerAnnotator annotator = annotator(settings);

        assertThat(annotator.isFast()).isTrue();
        NastyText.lines(settings.hashCode(), LINES).forEach(text -> assertSame(annotator, text));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "tokenize.whitespace=true",
                "tokenize.language=fr",
                "tokenize.cleanxml=true",
                "tokenize.codepoint=true",
                "tokenize.options=americanize=true",
                "tokenize.options=invertible=false,untokenizable=allKeep",
                "tokenize.options=untokenizable=noneKeep"
            })
    void otherSettingsAreLeftToCoreNlp(String settings) throws IOException {
        assertThat(annotator(settings).isFast()).isFalse();
    }

    @Test
    void everyCharacterOfUnicodeIsLexedTheSame() throws IOException {
        LexerAnnotator annotator = annotator("");

        NastyText.everyCharacter().forEach(text -> {
            Annotation stock = new Annotation(text);
            Annotation fast = new Annotation(text);
            StockMode.run(() -> annotator.annotate(stock));
            annotator.annotate(fast);
            assertThat(tokens(fast)).isEqualTo(tokens(stock));
        });
    }

    @Test
    void longTextsAndLongTokensAreLexedTheSame() throws IOException {
        LexerAnnotator annotator = annotator("");
        String page = NastyText.lines(3, 2_000).collect(Collectors.joining(" "));

        Stream.of(page, "x".repeat(100_000), "\ud83d\ude00".repeat(20_000), "-".repeat(40_000) + "5 ! ? \" ' )", "")
                .forEach(text -> assertSame(annotator, text));
    }

    @Test
    void textsThatAreAnnotatedAtOnceAreLexedAsOneByOne() throws Exception {
        LexerAnnotator annotator = annotator("");
        List<String> texts = NastyText.lines(8, 8 * LINES).toList();
        List<String> alone = texts.stream().map(text -> fast(annotator, text)).toList();
        ExecutorService threads = Executors.newFixedThreadPool(8);
        try {
            List<Future<String>> together = new ArrayList<>();
            texts.forEach(text -> together.add(threads.submit(() -> fast(annotator, text))));
            for (int at = 0; at < texts.size(); at++) {
                assertThat(together.get(at).get()).isEqualTo(alone.get(at));
            }
        } finally {
            threads.shutdownNow();
        }
    }

    private static void assertSame(LexerAnnotator annotator, String text) {
        Annotation stock = document(text);
        Annotation fast = document(text);
        List<String> failures = new ArrayList<>();
        StockMode.run(() -> failures.add(failure(annotator, stock)));
        assertThat(failure(annotator, fast)).isEqualTo(failures.get(0));
        assertThat(AnnotationText.of(fast)).isEqualTo(AnnotationText.of(stock));
        assertThat(keys(fast)).as("order of keys").isEqualTo(keys(stock));
    }

    /** CoreNLP fails if a text without tokens is to be one sentence. */
    private static String failure(LexerAnnotator annotator, Annotation document) {
        try {
            annotator.annotate(document);
            return "";
        } catch (IllegalStateException failed) {
            return failed.toString();
        }
    }

    private static List<CoreLabel> tokens(Annotation document) {
        return document.get(CoreAnnotations.TokensAnnotation.class);
    }

    private static String fast(LexerAnnotator annotator, String text) {
        Annotation document = document(text);
        annotator.annotate(document);
        return AnnotationText.of(document);
    }

    private static Annotation document(String text) {
        Annotation document = new Annotation(text);
        if (text.length() % 2 == 0) {
            document.set(CoreAnnotations.DocIDAnnotation.class, "some.txt");
        }
        return document;
    }

    /** In the order in which an annotation prints them. */
    private static List<List<Class<?>>> keys(Annotation document) {
        List<List<Class<?>>> keys = new ArrayList<>();
        keys.add(List.copyOf(document.keySet()));
        for (CoreLabel token : tokens(document)) {
            keys.add(List.copyOf(token.keySet()));
        }
        List<CoreMap> sentences = document.get(CoreAnnotations.SentencesAnnotation.class);
        for (CoreMap sentence : sentences == null ? List.<CoreMap>of() : sentences) {
            keys.add(List.copyOf(sentence.keySet()));
        }
        return keys;
    }

    private static LexerAnnotator annotator(String settings) throws IOException {
        Properties properties = new Properties();
        properties.load(new StringReader(settings));
        return new LexerAnnotator(properties);
    }
}
