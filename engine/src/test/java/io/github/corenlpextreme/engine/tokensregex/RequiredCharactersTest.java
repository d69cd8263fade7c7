package io.github.corenlpextreme.engine.tokensregex;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class RequiredCharactersTest {

    private static final String CHARACTERS = "ab1\u0661-: ][\u212A";

    @ParameterizedTest
    @CsvSource({
        "(\\d+)[-](day|week)(s)?([-\\s]old)?, 3 days, false",
        "(\\d+)[-](day|week)(s)?([-\\s]old)?, three-day, false",
        "(\\d+)[-](day|week)(s)?([-\\s]old)?, 3-day, true",
        "(one|two)-quarter, one quarter, false",
        "\\b(\\d{4})\\s*(?:-)\\s*(\\d{4})\\b, 1999 2000, false",
        "[0-9]{1}, a, false",
        "(\\d\\d?)(:?(\\d\\d))(:\\d\\d)?a\\.?m\\.?, noon, false"
    })
    void knowsWhatATextMustHave(String regex, String text, boolean has) {
        RequiredCharacters required = RequiredCharacters.of(Pattern.compile(regex));

        assertThat(required.areIn(RequiredCharacters.ascii(text))).isEqualTo(has);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "-?",
                "-*",
                "-{0,1}",
                "-|a",
                "(-|a)",
                "(-)?",
                "(?!-)a",
                "(?=-)?",
                "\\Q-\\E",
                "[-a]",
                "[^-]",
                "[a&&[^-]]",
                "[]-]",
                "[\\]-]",
                "\\-?",
                "\\x2d",
                "\\p{Punct}",
                "(?i)-",
                "",
                "a--?",
                "(-a?)*",
                "-??",
                "-*+"
            })
    void hasNoMatchWhereSomethingIsMissing(String regex) {
        assertSound(Pattern.compile(regex), new Random(1));
        assertSound(Pattern.compile(regex, Pattern.LITERAL), new Random(2));
        assertSound(Pattern.compile(regex, Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE), new Random(3));
    }

    @Test
    void takesOtherDigitsForDigitsWhereTheExpressionDoes() {
        assertSound(Pattern.compile("\\d", Pattern.UNICODE_CHARACTER_CLASS), new Random(4));
    }

    @Test
    void isRightAboutRandomExpressions() {
        Random random = new Random(5);
        String syntax = "a-1:.()[]|?*+\\db ";
        int read = 0;
        for (int i = 0; i < 40_000; i++) {
            String regex = text(random, syntax, 1 + random.nextInt(9));
            try {
                read += assertSound(Pattern.compile(regex), random) ? 1 : 0;
            } catch (java.util.regex.PatternSyntaxException none) {
                continue;
            }
        }
        assertThat(read).as("expressions that require something").isGreaterThan(1000);
    }

    private static boolean assertSound(Pattern pattern, Random random) {
        RequiredCharacters required = RequiredCharacters.of(pattern);
        for (int i = 0; i < 40; i++) {
            String text = text(random, CHARACTERS, random.nextInt(8));
            if (!required.areIn(RequiredCharacters.ascii(text))) {
                assertThat(pattern.matcher(text).find())
                        .as("%s in %s", pattern, text)
                        .isFalse();
            }
        }
        return !required.isEmpty();
    }

    private static String text(Random random, String characters, int length) {
        return IntStream.range(0, length)
                .mapToObj(at -> "" + characters.charAt(random.nextInt(characters.length())))
                .collect(Collectors.joining());
    }
}
