package io.github.corenlpextreme.local.progress;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.corenlpextreme.local.progress.JobProgress.OutputContents;
import io.github.corenlpextreme.local.progress.JobProgress.WorkerActivity;
import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RateWindowTest {

    private final RateWindow window = new RateWindow(Duration.ofSeconds(60));

    @Test
    void nothingIsKnownFromOneSample() {
        add(0, RunPhase.ANNOTATING, 100);

        assertThat(window.rates()).isEqualTo(ProcessingRates.UNKNOWN);
    }

    @Test
    void countsOnlyTheLastMinute() {
        for (int second = 0; second <= 600; second++) {
            add(second, RunPhase.ANNOTATING, second <= 500 ? 1000L * second : 500_000 + 10L * (second - 500));
        }

        assertThat(window.rates().bytes()).isEqualTo(10);
    }

    @Test
    void spansTheWholeWindowAlsoWhenSamplesAreRare() {
        add(0, RunPhase.ANNOTATING, 0);
        add(50, RunPhase.ANNOTATING, 500);
        add(100, RunPhase.ANNOTATING, 1500);

        assertThat(window.rates().bytes()).isEqualTo(15);
    }

    @Test
    void forgetsWhatWasBeforeModelsWereLoadedAgain() {
        add(0, RunPhase.ANNOTATING, 0);
        add(10, RunPhase.LOADING_MODELS, 0);
        add(20, RunPhase.ANNOTATING, 0);
        add(30, RunPhase.ANNOTATING, 70);

        assertThat(window.rates().bytes()).isEqualTo(7);
    }

    @Test
    void theTimeLeftIsUnknownWhileNothingMoves() {
        assertThat(ProcessingRates.UNKNOWN.timeFor(5)).isEmpty();
        assertThat(new ProcessingRates(1e-9, 0, 0).timeFor(Long.MAX_VALUE)).isEmpty();
        assertThat(ProcessingRates.UNKNOWN.timeFor(0)).contains(Duration.ZERO);
        assertThat(new ProcessingRates(10, 0, 0).timeFor(100)).contains(Duration.ofSeconds(10));
    }

    @ParameterizedTest
    @CsvSource({"0, 0 B", "1023, 1023 B", "1024, 1.0 KiB", "1610612736, 1.5 GiB", "32985348833280, 30.0 TiB"})
    void bytesAreWrittenInTheirUnit(long bytes, String words) {
        assertThat(HumanText.bytes(bytes)).isEqualTo(words);
    }

    @ParameterizedTest
    @CsvSource({"0, 0 s", "59, 59 s", "60, 1 min 00 s", "3599, 59 min 59 s", "3600, 1 h 00 min", "93784, 26 h 03 min"})
    void timesAreWrittenInTwoUnits(long seconds, String words) {
        assertThat(HumanText.time(Duration.ofSeconds(seconds))).isEqualTo(words);
    }

    private void add(int second, RunPhase phase, long bytes) {
        window.add(
                Duration.ofSeconds(second).toNanos(),
                new JobProgress(phase, bytes, 1 << 20, OutputContents.NOTHING, Optional.of(WorkerActivity.NONE)));
    }
}
