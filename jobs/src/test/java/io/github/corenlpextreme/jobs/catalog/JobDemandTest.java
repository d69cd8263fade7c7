package io.github.corenlpextreme.jobs.catalog;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;

class JobDemandTest {

    @Test
    void aWorkerGoesWhereMostTasksWaitForEach() {
        assertThat(JobDemand.greatest(List.of(new JobDemand(10, 0), new JobDemand(30, 1), new JobDemand(30, 3))))
                .isEqualTo(1);
    }

    @Test
    void ofEqualJobsTheFirstIsChosen() {
        assertThat(JobDemand.greatest(List.of(new JobDemand(0, 2), new JobDemand(7, 0), new JobDemand(7, 0))))
                .isEqualTo(1);
    }

    @Test
    void jobsOfEqualSizeGetEquallyManyWorkers() {
        List<Integer> workers = new ArrayList<>(Collections.nCopies(3, 0));

        for (int i = 0; i < 12; i++) {
            int chosen = JobDemand.greatest(
                    workers.stream().map(now -> new JobDemand(100, now)).toList());
            workers.set(chosen, workers.get(chosen) + 1);
        }

        assertThat(workers).containsExactly(4, 4, 4);
    }
}
