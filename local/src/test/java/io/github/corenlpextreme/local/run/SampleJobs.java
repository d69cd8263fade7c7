package io.github.corenlpextreme.local.run;

import io.github.corenlpextreme.protocol.FileFingerprint;
import io.github.corenlpextreme.protocol.FileHints;
import io.github.corenlpextreme.protocol.GraphSelection;
import io.github.corenlpextreme.protocol.InputFile;
import io.github.corenlpextreme.protocol.JobId;
import io.github.corenlpextreme.protocol.JobManifest;
import io.github.corenlpextreme.protocol.JobOrigin;
import io.github.corenlpextreme.protocol.JobSettings;
import io.github.corenlpextreme.protocol.LineSettings;
import io.github.corenlpextreme.protocol.OutputFormat;
import io.github.corenlpextreme.protocol.PipelineSettings;
import io.github.corenlpextreme.protocol.PlanSettings;
import io.github.corenlpextreme.protocol.RenderSettings;
import io.github.corenlpextreme.protocol.SectionStart;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Jobs that differ in one thing. */
public final class SampleJobs {

    private SampleJobs() {}

    public static JobManifest usual() {
        return job("usual", "ab", 1024);
    }

    public static JobManifest another() {
        return job("another", "ab", 1024);
    }

    public static JobManifest ofAChangedInput() {
        return job("usual", "cd", 1024);
    }

    public static JobManifest withOtherChunks() {
        return job("usual", "ab", 2048);
    }

    /** Two jobs of one command: what a file contains counts for the id. */
    public static JobManifest withFile(String id, String content) {
        PipelineSettings pipeline = new PipelineSettings(
                List.of("tokenize"),
                new TreeMap<>(Map.of("regexner.mapping", "m.tab")),
                new TreeMap<>(Map.of("m.tab", content)));
        JobManifest usual = job(id, "ab", 1024);
        JobSettings settings = usual.settings();
        return new JobManifest(
                usual.job(),
                usual.inputs(),
                new JobSettings(pipeline, settings.render(), settings.line(), settings.plan()),
                usual.versions(),
                usual.basis());
    }

    /** With its first input cut in two. */
    public static JobManifest inTwoSections(JobManifest job) {
        JobSettings settings = job.settings();
        PlanSettings plan = new PlanSettings(job.chunkSize(), 2, List.of(new SectionStart(0, 4)));
        return new JobManifest(
                job.job(),
                job.inputs(),
                new JobSettings(settings.pipeline(), settings.render(), settings.line(), plan),
                job.versions(),
                job.basis());
    }

    /** Of several inputs. */
    public static JobManifest of(String id, String... paths) {
        return job(id, Arrays.stream(paths).map(path -> input(path, "ab")).toList(), 1024);
    }

    private static InputFile input(String path, String sample) {
        return new InputFile(path, new FileFingerprint(9, sample.repeat(16), new FileHints(7, "1027@noon")));
    }

    private static JobManifest job(String id, String sample, long chunkSize) {
        return job(id, List.of(input("a.txt", sample)), chunkSize);
    }

    private static JobManifest job(String id, List<InputFile> inputs, long chunkSize) {
        return new JobManifest(
                new JobId(id),
                inputs,
                new JobSettings(
                        new PipelineSettings(List.of("tokenize"), Map.of()),
                        new RenderSettings(OutputFormat.JSONL, GraphSelection.ALL, 0, Integer.MAX_VALUE),
                        new LineSettings("UTF-8", 1 << 20),
                        new PlanSettings(chunkSize, 4)),
                new TreeMap<>(Map.of("corenlp", "4.5.10")),
                JobOrigin.inputsOf(new JobId(id)));
    }
}
