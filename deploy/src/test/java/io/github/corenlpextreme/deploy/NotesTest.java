package io.github.corenlpextreme.deploy;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.corenlpextreme.deploy.chart.Chart;
import io.github.corenlpextreme.deploy.chart.Pod;
import io.github.corenlpextreme.deploy.chart.Release;
import io.github.corenlpextreme.deploy.chart.Values;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What a user reads after the installation. */
class NotesTest {

    private static final Pattern WORKLOAD = Pattern.compile("(?:job|statefulset)/(\\S+)");

    @ParameterizedTest
    @EnumSource(Values.class)
    void namesOnlyWorkloadsThatAreThere(Values values) {
        String notes = Chart.notes(values);

        List<String> named =
                WORKLOAD.matcher(notes).results().map(result -> result.group(1)).toList();
        assertThat(Chart.with(values).pods()).extracting(Pod::owner).containsAll(named);
        assertThat(named).hasSizeGreaterThanOrEqualTo(2);
    }

    @ParameterizedTest
    @EnumSource(Values.class)
    void saysWhereTheOutputIs(Values values) {
        Release release = Chart.with(values);

        String notes = Chart.notes(values);

        assertThat(notes).contains(release.pod("writer").environment().get("CORENLP_EXTREME_OUTPUT"));
        String writer = release.statefulSet("writer").getMetadata().getName();
        int first = values == Values.EVERYTHING ? 1 : 0; // of several, which have the numbers of sections
        assertThat(notes).contains("output-" + writer + "-" + first);
    }

    @Test
    void saysHowManyWorkersThereAre() {
        assertThat(Chart.notes(Values.REQUIRED)).contains("KEDA keeps 0 to 4 workers");
        assertThat(Chart.notes(Values.FIXED))
                .contains("at most 16", "--replicas=16")
                .doesNotContain("KEDA");
    }
}
