package io.github.corenlpextreme.jobs.catalog;

import io.github.corenlpextreme.local.progress.HumanText;
import io.github.corenlpextreme.protocol.InputFile;
import io.github.corenlpextreme.protocol.JobOrigin;
import io.github.corenlpextreme.protocol.kafka.topics.JobSnapshot.ReadableJob;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.OptionalLong;

/** What a job is, as people read it. What a manifest says may be anybody's, so it steers no terminal. */
public final class JobWords {

    public static final String UNKNOWN = "-";

    private JobWords() {}

    public static String printable(String text) {
        return text.replaceAll("\\p{Cntrl}", "?");
    }

    public static String done(JobStats figures) {
        return figures.percent().isPresent() ? figures.percent().getAsInt() + " %" : UNKNOWN;
    }

    /** {@code book.txt, 1.2 GiB} or {@code 3 files, 1.2 GiB}. */
    public static String input(ReadableJob job) {
        List<InputFile> inputs = job.manifest().inputs();
        String name = inputs.size() == 1 ? printable(inputs.get(0).path()) : HumanText.count(inputs.size(), "file");
        return name + ", " + HumanText.bytes(JobStats.inputBytes(job));
    }

    public static String bytes(OptionalLong bytes) {
        return bytes.isPresent() ? HumanText.bytes(bytes.getAsLong()) : UNKNOWN;
    }

    public static String age(ReadableJob job, Instant now) {
        Duration age = Duration.between(job.published(), now);
        return HumanText.time(age.isNegative() ? Duration.ZERO : age); // the broker's clock may be ahead
    }

    public static String basis(ReadableJob job) {
        JobOrigin basis = job.manifest().basis();
        return switch (basis.kind()) {
            case INPUTS -> "its inputs";
            case CHUNKS -> "replays " + basis.job();
            case FAILURES -> "retries " + basis.job();
        };
    }
}
