package io.github.corenlpextreme.protocol;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** A manifest for tests, and variations on it. */
public final class SampleManifest {

    private SampleManifest() {}

    public static JobManifest of(InputFile... inputs) {
        return with(64 << 20, 6, inputs);
    }

    public static JobManifest with(long chunkSize, int lanes, InputFile... inputs) {
        return new JobManifest(
                new JobId("wiki"),
                List.of(inputs),
                new JobSettings(
                        new PipelineSettings(
                                List.of("tokenize", "pos"), Map.of("tokenize.language", "en", "ner.model", "ä.ser")),
                        new RenderSettings(OutputFormat.JSONL, GraphSelection.BASIC, 0, Integer.MAX_VALUE),
                        new LineSettings("UTF-8", 1 << 20),
                        new PlanSettings(chunkSize, lanes)),
                new TreeMap<>(Map.of("corenlp", "4.5.10")),
                JobOrigin.inputsOf(new JobId("wiki")));
    }

    /** @param sample two hex digits */
    public static FileFingerprint fingerprint(long size, String sample, long millis) {
        return new FileFingerprint(size, sample.repeat(16), new FileHints(1_700_000_000_000L + millis, "1027@noon"));
    }

    public static InputFile file(String path, long size) {
        return new InputFile(path, fingerprint(size, "ab", 123));
    }
}
