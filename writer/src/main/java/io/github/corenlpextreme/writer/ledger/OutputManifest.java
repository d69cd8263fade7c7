package io.github.corenlpextreme.writer.ledger;

import io.github.corenlpextreme.protocol.Counts;
import io.github.corenlpextreme.protocol.InputFile;
import io.github.corenlpextreme.protocol.JobId;
import io.github.corenlpextreme.protocol.OutputFormat;
import io.github.corenlpextreme.writer.packing.Packed;
import java.time.Instant;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Says of a complete output what it was made from, how, by what, and what it must add up to.
 *
 * @param options every option as it was resolved; values are text, numbers, booleans, lists and maps
 * @param packed in which files the text lies; totals and checksums are of the text, whatever its files are
 */
public record OutputManifest(
        JobId job,
        String toolVersion,
        InputFile input,
        OutputFormat format,
        Map<String, Object> options,
        Engine corenlp,
        Packed packed,
        Totals totals,
        Checksums checksums,
        Instant started,
        Instant finished) {

    public OutputManifest {
        options = Collections.unmodifiableMap(new LinkedHashMap<>(options));
    }

    /** CoreNLP's version and the models that the annotators loaded, by their resource names. */
    public record Engine(String version, List<String> models) {

        public Engine {
            models = List.copyOf(models);
        }
    }

    /** What the rows of the ledger add up to; {@code chunks} and {@code spans} are rows of each kind. */
    public record Totals(Counts counts, long outputBytes, long chunks, long spans) {

        /** These totals and the other ones together. */
        public Totals plus(Totals other) {
            return new Totals(
                    counts.plus(other.counts),
                    outputBytes + other.outputBytes,
                    chunks + other.chunks,
                    spans + other.spans);
        }
    }

    /** SHA-256 of the whole text, ledger and report of quarantined lines, 64 lower-case hex digits each. */
    public record Checksums(String output, String ledger, String quarantine) {}
}
