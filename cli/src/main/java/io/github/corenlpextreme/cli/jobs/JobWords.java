package io.github.corenlpextreme.cli.jobs;

import io.github.corenlpextreme.cli.progress.Words;
import io.github.corenlpextreme.protocol.Basis;
import io.github.corenlpextreme.protocol.InputFile;
import io.github.corenlpextreme.protocol.kafka.topics.JobSight.Seen;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.OptionalLong;

/** What a job is, as people read it. What a manifest says may be anybody's, so it steers no terminal. */
final class JobWords {

    static final String UNKNOWN = "-";

    private JobWords() {}

    static String printable(String text) {
        return text.replaceAll("\\p{Cntrl}", "?");
    }

    static String done(JobFigures figures) {
        return figures.percent().isPresent() ? figures.percent().getAsInt() + " %" : UNKNOWN;
    }

    /** {@code book.txt, 1.2 GiB} or {@code 3 files, 1.2 GiB}. */
    static String input(Seen job) {
        List<InputFile> inputs = job.manifest().inputs();
        String name = inputs.size() == 1 ? printable(inputs.get(0).path()) : Words.count(inputs.size(), "file");
        return name + ", " + Words.bytes(JobFigures.inputBytes(job));
    }

    static String bytes(OptionalLong bytes) {
        return bytes.isPresent() ? Words.bytes(bytes.getAsLong()) : UNKNOWN;
    }

    static String age(Seen job, Instant now) {
        Duration age = Duration.between(job.published(), now);
        return Words.time(age.isNegative() ? Duration.ZERO : age); // the broker's clock may be ahead
    }

    static String basis(Seen job) {
        Basis basis = job.manifest().basis();
        return switch (basis.kind()) {
            case INPUTS -> "its inputs";
            case CHUNKS -> "replays " + basis.job();
            case FAILURES -> "retries " + basis.job();
        };
    }
}
