package io.github.corenlpextreme.jobs.report;

import io.github.corenlpextreme.jobs.catalog.JobStats;
import io.github.corenlpextreme.local.progress.HumanText;
import io.github.corenlpextreme.protocol.InputFile;
import io.github.corenlpextreme.protocol.JobOrigin;
import io.github.corenlpextreme.protocol.kafka.topics.JobSnapshot.ReadableJob;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

/** What a job is, as people read it. */
final class JobText {

    private JobText() {}

    static String done(JobStats figures) {
        return figures.percent().isPresent() ? figures.percent().getAsInt() + " %" : HumanText.UNKNOWN;
    }

    /** {@code book.txt, 1.2 GiB} or {@code 3 files, 1.2 GiB}. */
    static String input(ReadableJob job) {
        List<InputFile> inputs = job.manifest().inputs();
        String name = inputs.size() == 1 ? inputs.get(0).path() : HumanText.count(inputs.size(), "file");
        return name + ", " + HumanText.bytes(JobStats.inputBytes(job));
    }

    static String age(ReadableJob job, Instant now) {
        Duration age = Duration.between(job.published(), now);
        return HumanText.time(age.isNegative() ? Duration.ZERO : age); // the broker's clock may be ahead
    }

    static String basis(ReadableJob job) {
        JobOrigin basis = job.manifest().basis();
        return switch (basis.kind()) {
            case INPUTS -> "its inputs";
            case CHUNKS -> "replays " + basis.job();
            case FAILURES -> "retries " + basis.job();
        };
    }
}
