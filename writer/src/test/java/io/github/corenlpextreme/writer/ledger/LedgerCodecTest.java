package io.github.corenlpextreme.writer.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.corenlpextreme.protocol.ByteRange;
import io.github.corenlpextreme.protocol.ContentCounts;
import io.github.corenlpextreme.writer.assemble.AssemblyEffect.RowKind;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LedgerCodecTest {
    private static final LedgerRow ROW = new LedgerRow(
            RowKind.SPAN,
            7,
            new ByteRange(5_000_000_000L, 5_000_000_099L),
            new ContentCounts(1, 2, 3, 0, 4, 5, 0),
            new ByteRange(10, 30),
            0xAFL,
            OptionalLong.of(0xBEEFL));
    private static final String LINE = "{'kind':'span','chunk':7,'start':5000000000,'end':5000000099,'lines':1,"
            + "'sentences':2,'tokens':3,'quarantined':0,'malformed':4,'degraded':5,'outputStart':10,'outputLength':20,"
            + "'crc32c':'000000af','inputCrc32c':'0000beef'}";

    private final LedgerCodec codec = new LedgerCodec();

    @Test
    void writesARowAsOneLineWithItsKeysInAFixedOrder() {
        assertThat(new String(codec.encode(ROW), StandardCharsets.UTF_8)).isEqualTo(quoted(LINE) + "\n");
    }

    @Test
    void readsWhatItWrote() {
        byte[] line = codec.encode(ROW);

        assertThat(codec.decode(Arrays.copyOf(line, line.length - 1))).isEqualTo(ROW);
    }

    @Test
    void readsARowOfAnOlderReleaseWithoutAChecksumOfItsInput() {
        LedgerRow old = codec.decode(bytes(LINE.replace(",'inputCrc32c':'0000beef'", "")));

        assertThat(old.inputCrc32c()).isEmpty();
        assertThat(old.crc32c()).isEqualTo(0xAFL);
    }

    @Test
    void passesOverKeysOfLaterVersions() {
        assertThat(codec.decode(bytes(LINE.replace("{", "{'later':[1],")))).isEqualTo(ROW);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '"',
            value = {
                "'span'|'row'|its kind is 'row', not chunk or span",
                "'chunk':7|'chunk':'7'|its field 'chunk' is missing or not a whole number from 0",
                "'tokens':3,||its field 'tokens' is missing or not a whole number from 0",
                "'tokens':3|'tokens':-3|its field 'tokens' is missing or not a whole number from 0",
                "'end':5000000099|'end':1|byte range 5000000000 to 1 is not a range",
                "000000af|af|a crc32c of it does not have 8 hex digits",
                "0000beef|beef|a crc32c of it does not have 8 hex digits",
                "'lines':1|'lines':1,'lines':1|it is not one JSON object",
                "}|}}|it is not one JSON object",
            })
    void namesWhatIsWrongWithARow(String before, String after, String sentence) {
        byte[] spoilt = bytes(LINE.replace(before, after == null ? "" : after));

        assertThatThrownBy(() -> codec.decode(spoilt))
                .isInstanceOf(LedgerException.class)
                .hasMessageStartingWith(sentence);
    }

    @Test
    void readsRowsOneByOneAndNamesTheLineThatBreaksOff() throws Exception {
        String ledger = quoted(LINE) + "\n" + quoted(LINE);
        LedgerReader reader = new LedgerReader(new ByteArrayInputStream(ledger.getBytes(StandardCharsets.UTF_8)));

        assertThat(reader.next()).contains(ROW);

        assertThatThrownBy(reader::next).hasMessage("line 2: it ends before its line feed");
    }

    private static byte[] bytes(String line) {
        return quoted(line).getBytes(StandardCharsets.UTF_8);
    }

    private static String quoted(String line) {
        return line.replace('\'', '"');
    }
}
