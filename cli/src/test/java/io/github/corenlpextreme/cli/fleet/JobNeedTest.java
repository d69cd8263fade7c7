package io.github.corenlpextreme.cli.fleet;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;

class JobNeedTest {

    @Test
    void aWorkerGoesWhereMostTasksWaitForEach() {
        assertThat(JobNeed.greatest(List.of(new JobNeed(10, 0), new JobNeed(30, 1), new JobNeed(30, 3))))
                .isEqualTo(1);
    }

    @Test
    void ofEqualJobsTheFirstIsChosen() {
        assertThat(JobNeed.greatest(List.of(new JobNeed(0, 2), new JobNeed(7, 0), new JobNeed(7, 0))))
                .isEqualTo(1);
    }

    @Test
    void jobsOfEqualSizeGetEquallyManyWorkers() {
        List<Integer> workers = new ArrayList<>(Collections.nCopies(3, 0));

        for (int i = 0; i < 12; i++) {
            int chosen = JobNeed.greatest(
                    workers.stream().map(now -> new JobNeed(100, now)).toList());
            workers.set(chosen, workers.get(chosen) + 1);
        }

        assertThat(workers).containsExactly(4, 4, 4);
    }
}
