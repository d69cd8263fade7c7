package io.github.corenlpextreme.worker.corenlp.purity;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.corenlpextreme.testkit.faults.CoversFault;
import java.nio.file.Path;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A line's annotation is the same in every process, thread and order. At length: {@code bench/purity}. */
class PurityIT {

    private static final long SEED = 20150222;

    @TempDir
    private Path folder;

    @ParameterizedTest
    @CsvSource({"without-parse, 80", "sutime, 200"})
    @CoversFault(53)
    void everyLineHasOneAnnotation(String pipeline, int lines) throws Exception {
        PurityComparison comparison = new PurityComparison(folder, SEED, 0);

        LineOutcomes outcomes = comparison.compare(pipeline, PurityLines.of(lines, SEED));

        assertThat(outcomes.lines()).isEqualTo(lines);
        assertThat(outcomes.count("Exception")).isZero();
        assertThat(comparison.differences(outcomes)).isEmpty();
    }
}
