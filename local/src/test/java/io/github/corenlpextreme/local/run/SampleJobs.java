package io.github.corenlpextreme.local.run;

import io.github.corenlpextreme.protocol.FileFingerprint;
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
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Jobs that differ in one thing. */
public final class SampleJobs {

    private static final long MODIFIED = 1_700_000_000_000L;

    private SampleJobs() {}

    public static JobManifest usual() {
        return job("usual", MODIFIED, 1024);
    }

    public static JobManifest another() {
        return job("another", MODIFIED, 1024);
    }

    public static JobManifest ofAChangedInput() {
        return job("usual", MODIFIED + 1, 1024);
    }

    public static JobManifest withOtherChunks() {
        return job("usual", MODIFIED, 2048);
    }

    /** Two jobs of one command: what a file contains counts for the id. */
    public static JobManifest withFile(String id, String content) {
        PipelineSettings pipeline = new PipelineSettings(
                List.of("tokenize"),
                new TreeMap<>(Map.of("regexner.mapping", "m.tab")),
                new TreeMap<>(Map.of("m.tab", content)));
        JobManifest usual = job(id, MODIFIED, 1024);
        JobSettings settings = usual.settings();
        return new JobManifest(
                usual.job(),
                usual.inputs(),
                new JobSettings(pipeline, settings.render(), settings.line(), settings.plan()),
                usual.versions(),
                usual.basis());
    }

    private static JobManifest job(String id, long modified, long chunkSize) {
        return new JobManifest(
                new JobId(id),
                List.of(new InputFile("a.txt", new FileFingerprint(9, modified, "(dev=1,ino=2)"))),
                new JobSettings(
                        new PipelineSettings(List.of("tokenize"), Map.of()),
                        new RenderSettings(OutputFormat.JSONL, GraphSelection.ALL, 0, Integer.MAX_VALUE),
                        new LineSettings("UTF-8", 1 << 20),
                        new PlanSettings(chunkSize, 4)),
                new TreeMap<>(Map.of("corenlp", "4.5.10")),
                JobOrigin.inputsOf(new JobId(id)));
    }
}
