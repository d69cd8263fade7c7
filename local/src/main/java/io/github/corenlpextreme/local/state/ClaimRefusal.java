package io.github.corenlpextreme.local.state;

import io.github.corenlpextreme.protocol.InputFile;
import io.github.corenlpextreme.protocol.JobManifest;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Why a state folder cannot be a job's.
 *
 * @param found the job that it holds
 * @param kept whether that is complete and its topics are to stay
 */
record ClaimRefusal(JobManifest found, boolean kept) {

    /**
     * What the folder holds, and what to do.
     *
     * @param differences names of the settings in which the jobs differ
     */
    String sentence(JobManifest wanted, List<String> differences) {
        if (kept) {
            return "the topics of job " + found.job() + ", which were to be kept; give another --state-dir, or remove"
                    + " them with 'jobs clean'";
        }
        Set<String> paths = paths(found);
        if (!paths.equals(paths(wanted))) {
            return "the unfinished job " + found.job() + " over another set of inputs (" + paths.size()
                    + ", the first is " + paths.iterator().next() + "); finish it with exactly these before you add"
                    + " others, or give --force to discard it and start over";
        }
        return "the unfinished job " + found.job() + ", which differs in " + String.join(", ", differences)
                + "; give the same options to resume it, or --force to discard it and start over";
    }

    private static Set<String> paths(JobManifest job) {
        return job.inputs().stream().map(InputFile::path).collect(Collectors.toCollection(LinkedHashSet::new));
    }
}
