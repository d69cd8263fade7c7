package io.github.corenlpextreme.jobs.catalog;

import java.util.Comparator;
import java.util.List;

/**
 * How much a job needs one more worker.
 *
 * @param tasks that wait
 * @param workers that have joined
 */
public record JobDemand(long tasks, int workers) {

    /** The index of the one that needs it most: each worker there has the most tasks before it. The first of equals. */
    public static int greatest(List<JobDemand> needs) {
        return needs.indexOf(
                needs.stream().max(Comparator.comparingDouble(JobDemand::share)).orElseThrow());
    }

    /** Tasks for each worker, if one more came. */
    private double share() {
        return (double) tasks / (workers + 1);
    }
}
