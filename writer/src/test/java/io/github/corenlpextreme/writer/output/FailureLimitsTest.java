package io.github.corenlpextreme.writer.output;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.corenlpextreme.protocol.ContentCounts;
import io.github.corenlpextreme.protocol.ExitCodes;
import io.github.corenlpextreme.protocol.MalformedLimit;
import io.github.corenlpextreme.writer.ledger.MalformedLines;
import io.github.corenlpextreme.writer.ledger.MalformedText;
import org.junit.jupiter.api.Test;

class FailureLimitsTest {

    private static final ContentCounts COUNTS = new ContentCounts(12_500, 0, 0, 0, 450, 0, 0);
    private static final MalformedLines FIFTY = new MalformedLines(50, "dir/a.txt", 17, 12_345);

    @Test
    void saysHowManyWhereAndWhatToDo() {
        assertThat(MalformedText.of(COUNTS, FIFTY, "UTF-8"))
                .contains("450 malformed byte sequences in 50 lines (0.4 % of the lines), the first in line 17 of"
                        + " dir/a.txt, which begins at byte 12345: is it really UTF-8? If not, give --encoding");
    }

    @Test
    void saysLessOfAnOutputThatDoesNotSayWhere() {
        assertThat(MalformedText.of(COUNTS, MalformedLines.NONE, "UTF-8"))
                .contains("450 malformed byte sequences: is it really UTF-8? If not, give --encoding");
    }

    @Test
    void aShareIsNeverRoundedToNothing() {
        ContentCounts many = new ContentCounts(1_000_000, 0, 0, 0, 1, 0, 0);

        assertThat(MalformedText.of(many, new MalformedLines(1, "a", 1, 0), "UTF-8")
                        .orElseThrow())
                .startsWith("1 malformed byte sequence in 1 line (less than 0.1 % of the lines)");
    }

    @Test
    void saysNothingOfTextThatIsWellFormed() {
        assertThat(MalformedText.of(new ContentCounts(5, 5, 5, 5, 0, 5, 0), MalformedLines.NONE, "UTF-8"))
                .isEmpty();
    }

    @Test
    void aJobIsStoppedWithTheSameSentenceAndTheLimit() {
        TooManyMalformedException stopped =
                new TooManyMalformedException(COUNTS, FIFTY, MalformedLimit.parse("0.3%"), "UTF-8");

        assertThat(stopped)
                .hasMessageStartingWith("450 malformed byte sequences in 50 lines")
                .hasMessageEndingWith("give --encoding and --force to start over; --max-malformed allows 0.3%, and with"
                        + " a higher limit the job goes on")
                .returns(ExitCodes.TOO_MANY_QUARANTINED, TooManyMalformedException::exitCode);
    }

    @Test
    void eachLimitStandsAlone() {
        FailureLimits limits = new FailureLimits(3, MalformedLimit.parse("0.3%"));

        assertThat(limits.malformedTooMany(FIFTY, 12_500)).isTrue();
        assertThat(limits.withAnyMalformed().malformedTooMany(FIFTY, 12_500)).isFalse();
        assertThat(limits.quarantinedTooMany(COUNTS)).isFalse();
        assertThat(limits.withAnyMalformed().quarantinedTooMany(new ContentCounts(9, 0, 0, 4, 0, 0, 0)))
                .isTrue();
    }
}
