package io.github.corenlpextreme.producer.content;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.corenlpextreme.producer.content.ContentJudge.NamedInput;
import io.github.corenlpextreme.protocol.MalformedLimit;
import java.io.ByteArrayOutputStream;
import java.nio.charset.Charset;
import java.util.Arrays;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class ContentJudgeTest {

    private static final String ENGLISH = "The old harbour was asleep.\nIt woke at six.\n";
    private static final String RUSSIAN = "Старая гавань спала.\nОна проснулась в шесть.\n";
    private static final String CHINESE = "古老的港口在沉睡。\n它六点醒来。\n港口很安静。\n";

    private final ContentJudge judge = new ContentJudge(UTF_8, MalformedLimit.USUAL, false);

    @ParameterizedTest
    @CsvSource({
        "a.txt.gz, 1f8b0800, a.txt.gz is compressed with gzip: unpack it first (gunzip -k a.txt.gz)",
        "a.txt, 1f8b0800, a.txt is compressed with gzip: unpack it first (gunzip < a.txt > a.txt.txt)",
        "it's a.bz2, 425a6839314159265359,"
                + " it's a.bz2 is compressed with bzip2: unpack it first (bunzip2 -k 'it'\\''s a.bz2')",
        "-a.zip, 504b0304, -a.zip is a zip archive: unpack it first (unzip '-a.zip')",
        "a, fffe6100, a is UTF-16 text: convert it to text first (iconv -f UTF-16 -t UTF-8 a > a.utf8)"
    })
    void saysWhatItIsAndWhichCommandHelps(String name, String bytes, String sentence) {
        ContentSample sample = MagicNumbersTest.sample(java.util.HexFormat.of().parseHex(bytes));

        assertThat(judge.judge(new NamedInput(name, true), sample).refusal()).contains(sentence);
    }

    @Test
    void namesNoCommandForAFileThatCommandsDoNotFind() {
        ContentSample sample = MagicNumbersTest.sample(new byte[] {0x1F, (byte) 0x8B, 8});

        assertThat(judge.judge(new NamedInput("s3://b/a.gz", false), sample).refusal())
                .contains("s3://b/a.gz is compressed with gzip: unpack it first");
    }

    static Stream<Arguments> wideTexts() {
        return Stream.of(ENGLISH, RUSSIAN, CHINESE)
                .flatMap(text -> Stream.of("UTF-16LE", "UTF-16BE", "UTF-32LE", "UTF-32BE")
                        .flatMap(charset -> Stream.of(1, 1000).map(times -> Arguments.of(text, charset, times))));
    }

    @ParameterizedTest(name = "{1}, {2} times")
    @MethodSource("wideTexts")
    void wideTextIsKnownWithoutAMark(String text, String charset, int times) {
        ContentJudgement judgement = judged(text.repeat(times).getBytes(Charset.forName(charset)));

        assertThat(judgement.refusal())
                .hasValueSatisfying(sentence -> assertThat(sentence)
                        .startsWith("a.txt is " + charset.substring(0, 6) + " text")
                        .contains("iconv -f " + charset + " "));
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5})
    void randomBytesAreNoTextInAnyEncoding(long seed) {
        byte[] bytes = new byte[200_000];
        new Random(seed).nextBytes(bytes);

        assertThat(judged(bytes).refusal()).isPresent();
        assertThat(new ContentJudge(ISO_8859_1, MalformedLimit.USUAL, false)
                        .judge(new NamedInput("a.txt", true), MagicNumbersTest.sample(bytes))
                        .refusal())
                .hasValueSatisfying(sentence -> assertThat(sentence).startsWith("a.txt is not text"));
    }

    @Test
    void binaryBehindTextIsFound() {
        byte[] binary = new byte[40_000];
        new Random(1).nextBytes(binary);

        assertThat(judged(joined(ENGLISH.repeat(1000).getBytes(UTF_8), binary)).refusal())
                .hasValueSatisfying(sentence -> assertThat(sentence).startsWith("a.txt is not text"));
    }

    @Test
    void aShortDamagedPieceIsToldOfOnly() {
        byte[] text = ENGLISH.repeat(5000).getBytes(UTF_8);
        Arrays.fill(text, 100_000, 104_096, (byte) 0);

        ContentJudgement judgement = judged(text);

        assertThat(judgement.refusal()).isEmpty();
        assertThat(judgement.warnings())
                .singleElement()
                .asString()
                .contains("bytes that are no text, from about byte 98304");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "a",
                "\n",
                "a\0b\n",
                "A bell \u0007 and a NUL \0 and an escape \u001B[1m.\n",
                "field\u0001field\u0001field\n",
                "field\u001Ffield\u001Efield\n",
                "a\ba\n",
                "Zoë\n日本語\n😀\n"
            })
    void textWithAFewOddCharactersIsText(String text) {
        assertThat(judged(text.getBytes(UTF_8)).refusal()).isEmpty();
        assertThat(judged(text.repeat(500).getBytes(UTF_8)).warnings()).isEmpty();
    }

    @Test
    void strayNulsInALongTextAreNoSign() {
        byte[] text = ENGLISH.repeat(3000).getBytes(UTF_8);
        for (int i = 0; i < text.length; i += 1000) {
            text[i] = 0;
        }

        assertThat(judged(text).refusal()).isEmpty();
    }

    @Test
    void anEmptyFileIsText() {
        assertThat(judged(new byte[0])).isEqualTo(judged(new byte[0])).satisfies(judgement -> {
            assertThat(judgement.refusal()).isEmpty();
            assertThat(judgement.warnings()).isEmpty();
        });
    }

    @Test
    void anotherEncodingIsFoundByItsLines() {
        byte[] latin1 = "Die Straße führt über die Brücke.\n".repeat(40).getBytes(ISO_8859_1);

        assertThat(judged(latin1).refusal())
                .contains("a.txt: 40 of 40 lines hold bytes that are not UTF-8, the first at byte 8; if its"
                        + " encoding is another one, give --encoding (for Western European text often windows-1252)");
        assertThat(new ContentJudge(ISO_8859_1, MalformedLimit.USUAL, false)
                        .judge(new NamedInput("a.txt", true), MagicNumbersTest.sample(latin1))
                        .refusal())
                .isEmpty();
    }

    @Test
    void aFewMalformedLinesAreToldOfOnly() {
        byte[] text = joined(ENGLISH.repeat(50).getBytes(UTF_8), new byte[] {'a', (byte) 0xFF, '\n'});

        ContentJudgement judgement = judged(text);

        assertThat(judgement.refusal()).isEmpty();
        assertThat(judgement.warnings())
                .singleElement()
                .asString()
                .startsWith("a.txt: 1 of 101 lines hold bytes that are not UTF-8, the first at byte 2201;");
    }

    @Test
    void theOppositeMistakeIsToldOf() {
        byte[] utf8 = "Die Straße führt über die Brücke.\n".repeat(40).getBytes(UTF_8);

        ContentJudgement judgement = new ContentJudge(ISO_8859_1, MalformedLimit.USUAL, false)
                .judge(new NamedInput("a.txt", true), MagicNumbersTest.sample(utf8));

        assertThat(judgement.warnings()).containsExactly("a.txt is valid UTF-8: is --encoding ISO-8859-1 right?");
    }

    @ParameterizedTest
    @ValueSource(strings = {"UTF-8", "Shift_JIS", "EUC-JP", "GB18030", "windows-1252"})
    void blocksThatBeginAndEndWithinACharacterAreJudgedRightly(String charset) {
        String text = charset.equals("windows-1252") ? "über die Brücke\n" : "東京の港\n日本語の本\n";
        byte[] bytes = text.repeat(500).getBytes(Charset.forName(charset));
        for (int cut = 400; cut < 480; cut += 4) {
            ContentSample sample = new ContentSample(
                    bytes.length,
                    java.util.List.of(
                            new ContentSample.SampleBlock(0, Arrays.copyOf(bytes, cut)),
                            new ContentSample.SampleBlock(
                                    cut + 400, Arrays.copyOfRange(bytes, cut + 400, 2 * cut + 401)),
                            new ContentSample.SampleBlock(
                                    bytes.length - 100, Arrays.copyOfRange(bytes, bytes.length - 100, bytes.length))));

            ContentJudgement judgement = new ContentJudge(Charset.forName(charset), MalformedLimit.parse("0%"), false)
                    .judge(new NamedInput("a.txt", true), sample);

            assertThat(judgement.refusal()).as("cut at %d", cut).isEmpty();
            assertThat(judgement.malformedLines()).as("cut at %d", cut).isZero();
            assertThat(judgement.lines()).isGreaterThan(20);
        }
    }

    private ContentJudgement judged(byte[] bytes) {
        return judge.judge(new NamedInput("a.txt", true), MagicNumbersTest.sample(bytes));
    }

    private static byte[] joined(byte[] first, byte[] second) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        bytes.writeBytes(first);
        bytes.writeBytes(second);
        return bytes.toByteArray();
    }
}
