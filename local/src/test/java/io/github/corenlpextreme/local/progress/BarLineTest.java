package io.github.corenlpextreme.local.progress;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.corenlpextreme.local.progress.JobProgress.OutputContents;
import io.github.corenlpextreme.local.progress.JobProgress.WorkerActivity;
import io.github.corenlpextreme.protocol.ContentCounts;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BarLineTest {

    private static final long GIB = 1 << 30;
    private static final JobProgress HALF = new JobProgress(
            RunPhase.ANNOTATING,
            15 * GIB,
            30 * GIB,
            new OutputContents(new ContentCounts(1, 2, 3, 0, 0, 0, 0)),
            Optional.of(new WorkerActivity(4, 12, 0, 9 * GIB)));
    private static final ProcessingRates FAST = new ProcessingRates(200_000, 1_234.5, 23_456.7);

    private final BarLine line = new BarLine(false);

    @Test
    void hasEverythingInWholeNumbersOnAWideTerminal() {
        assertThat(line.draw(HALF, FAST, 140))
                .isEqualTo("annotating 50% |=========>         | 15.0 GiB of 30.0 GiB, 22 h 22 min left,"
                        + " 1,235 lines/s, 23,457 tokens/s, 9.0 GiB, 4 workers, 12 replaced");
    }

    @Test
    void hasEverythingInShortNumbersOnAnOrdinaryTerminal() {
        assertThat(line.draw(HALF, FAST, 85))
                .isEqualTo("50% |====>    | 15G/30G 22 h 22 min left 1.2k lines/s 23k tok/s 9.0G 4 up 12 replaced");
    }

    @Test
    void isAsWideAsTheTerminalSoThatNothingOfALongerLineRemains() {
        for (int width = 0; width < 200; width++) {
            assertThat(line.draw(HALF, FAST, width)).hasSize(width);
        }
    }

    @Test
    void keepsThePhaseOnAnOrdinaryTerminalWhereItCan() {
        assertThat(line.draw(HALF, ProcessingRates.UNKNOWN, 60))
                .startsWith("annotating 50% |")
                .contains("| 15G/30G 9.0G 4 up");
    }

    @Test
    void saysNoSpeedBeforeThereIsOne() {
        JobProgress loading = JobProgress.beginning(0, GIB);

        assertThat(line.draw(loading, ProcessingRates.UNKNOWN, 80))
                .isEqualTo("starting Kafka 0% |>" + " ".repeat(21) + "| 0 B of 1.0 GiB, 0 workers, 0 replaced");
    }

    @ParameterizedTest
    @CsvSource({"0, '          '", "1, '█         '", "5, '█████     '", "10, ██████████"})
    void fillsTheBarByItsShare(int tenths, String bar) {
        JobProgress progress = new JobProgress(
                RunPhase.ANNOTATING, tenths, 10, OutputContents.NOTHING, Optional.of(WorkerActivity.NONE));
        String wide = new BarLine(true).draw(progress, ProcessingRates.UNKNOWN, 200);

        String cells = wide.substring(wide.indexOf('|') + 1, wide.lastIndexOf('|'));

        assertThat(cells).hasSize(40).isEqualTo(bar.replaceAll(".", "$0$0$0$0"));
    }

    @ParameterizedTest
    @CsvSource({"0, 0", "999, 999", "999.6, 1.0k", "1000, 1.0k", "9949, 9.9k", "9960, 10k", "123456, 123k", "2e6, 2.0M"
    })
    void briefNumbersHaveAtMostFourLetters(double number, String words) {
        assertThat(HumanText.brief(number)).isEqualTo(words).hasSizeLessThanOrEqualTo(4);
    }
}
