package io.github.corenlpextreme.worker.corenlp.properties;

import static org.assertj.core.api.Assertions.assertThat;

import edu.stanford.nlp.process.PTBTokenizer;
import io.github.corenlpextreme.worker.corenlp.properties.TokenizerOptions.LexerKind;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class TokenizerOptionsTest {

    private static final Map<LexerKind, List<String>> CLASSES = Map.of(
            LexerKind.PTB,
            List.of("process/PTBLexer"),
            LexerKind.FRENCH,
            List.of(
                    "international/french/process/FrenchLexer",
                    "international/french/process/FrenchTokenizer$FrenchTokenizerFactory"),
            LexerKind.SPANISH,
            List.of(
                    "international/spanish/process/SpanishLexer",
                    "international/spanish/process/SpanishTokenizer$SpanishTokenizerFactory"));

    @ParameterizedTest
    @EnumSource
    void listsOptionsThatStandInTheLexersClasses(LexerKind lexer) throws Exception {
        String constants =
                CoreNlpClasses.named(name -> CLASSES.get(lexer).stream().anyMatch(name::endsWith)).values().stream()
                        .map(bytes -> new String(bytes, StandardCharsets.ISO_8859_1))
                        .collect(Collectors.joining());

        assertThat(TokenizerOptions.of(lexer).keySet()).allMatch(constants::contains);
    }

    /** Whatever word of its class the lexer takes for an option is listed: also one of a later version. */
    @Test
    void listsEveryOptionOfTheEnglishLexer() throws Exception {
        String text = new String(
                CoreNlpClasses.named("edu/stanford/nlp/process/PTBLexer"::equals)
                        .values()
                        .iterator()
                        .next(),
                StandardCharsets.ISO_8859_1);
        Set<String> words = Pattern.compile("[a-z][A-Za-z0-9]{1,40}")
                .matcher(text)
                .results()
                .map(match -> match.group())
                .collect(Collectors.toCollection(TreeSet::new));

        Set<String> taken = words.stream().filter(TokenizerOptionsTest::isTaken).collect(Collectors.toSet());

        Set<String> listed = new TreeSet<>(TokenizerOptions.of(LexerKind.PTB).keySet());
        listed.removeAll(Set.of("untokenizable", "quotes", "ellipses", "dashes")); // they need a value
        assertThat(taken).isEqualTo(listed);
    }

    private static boolean isTaken(String word) {
        try {
            PTBTokenizer.factory(true, true).getTokenizer(new StringReader(""), word);
            return true;
        } catch (IllegalArgumentException unknown) {
            return false;
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "PTB;splitHyphenatd=true;the tokenizer has no option splitHyphenatd: did you mean splitHyphenated?",
                "PTB;ud,splitHyphenated=maybe;splitHyphenated must be true or false",
                "PTB;quotes=curly;quotes must be unicode or latex or ascii or not_cp1252 or original",
                "PTB;untokenizable=allkeep;untokenizable must be noneDelete or firstDelete or allDelete or noneKeep or"
                        + " firstKeep or allKeep",
                "FRENCH;americanizing;the tokenizer has no option americanizing",
                "SPANISH;ud;the tokenizer has no option ud"
            })
    void saysWhatIsWrongWithAnOption(LexerKind lexer, String value, String mistake) {
        assertThat(TokenizerOptions.mistake(lexer, value))
                .hasValueSatisfying(said -> assertThat(said).startsWith(mistake));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "PTB;invertible,ptb3Escaping=true",
                "PTB;untokenizable=noneKeep,quotes=ASCII,",
                "FRENCH;invertible,splitCompounds=false",
                "SPANISH;invertible,ptb3Escaping=true,splitAll=true"
            })
    void takesWhatTheLexerTakes(LexerKind lexer, String value) {
        assertThat(TokenizerOptions.mistake(lexer, value)).isEmpty();
    }
}
