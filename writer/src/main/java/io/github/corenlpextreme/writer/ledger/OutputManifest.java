package io.github.corenlpextreme.writer.ledger;

import io.github.corenlpextreme.protocol.AnnotatorEngines;
import io.github.corenlpextreme.protocol.ContentCounts;
import io.github.corenlpextreme.protocol.InputFile;
import io.github.corenlpextreme.protocol.JobId;
import io.github.corenlpextreme.protocol.OutputFormat;
import io.github.corenlpextreme.writer.assemble.AssemblyEffect.RowKind;
import io.github.corenlpextreme.writer.packing.WrittenLayout;
import java.time.Instant;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Says of a complete output what it was made from, how, by what, and what it must add up to.
 *
 * @param options every option as it was resolved; values are text, numbers, booleans, lists and maps
 * @param scope what of the input it is made from; where it speaks of several sections, its checksums are of their
 *     checksums, one after the other
 * @param malformed lines of the input that are not in the encoding
 * @param packed in which files the text lies; totals and checksums are of the text, whatever its files are
 */
public record OutputManifest(
        JobId job,
        String toolVersion,
        InputFile input,
        OutputFormat format,
        Map<String, Object> options,
        AnnotationSource corenlp,
        WrittenLayout packed,
        OutputScope scope,
        LedgerTotals totals,
        MalformedLines malformed,
        OutputChecksums checksums,
        Instant started,
        Instant finished) {

    public OutputManifest {
        options = Collections.unmodifiableMap(new LinkedHashMap<>(options));
    }

    /**
     * Of what the annotations were made.
     *
     * @param version of CoreNLP
     * @param models that the annotators loaded, by their resource names
     * @param engines by whose code each annotator ran; it does not show in the output
     */
    public record AnnotationSource(String version, List<String> models, AnnotatorEngines engines) {

        public AnnotationSource {
            models = List.copyOf(models);
        }

        /** Whether the same text comes out the same: whichever the engines. */
        public boolean annotatesLike(AnnotationSource other) {
            return version.equals(other.version) && models.equals(other.models);
        }
    }

    /** What the rows of the ledger add up to; {@code chunks} and {@code spans} are rows of each kind. */
    public record LedgerTotals(ContentCounts counts, long outputBytes, long chunks, long spans) {

        /** These totals and one more row, whose text ends at this byte of the output. */
        public LedgerTotals plus(RowKind kind, ContentCounts row, long outputEnd) {
            return new LedgerTotals(
                    counts.plus(row),
                    outputEnd,
                    chunks + (kind == RowKind.CHUNK ? 1 : 0),
                    spans + (kind == RowKind.SPAN ? 1 : 0));
        }

        /** These totals and the other ones together. */
        public LedgerTotals plus(LedgerTotals other) {
            return new LedgerTotals(
                    counts.plus(other.counts),
                    outputBytes + other.outputBytes,
                    chunks + other.chunks,
                    spans + other.spans);
        }
    }

    /** SHA-256 of the whole text, ledger and report of quarantined lines, 64 lower-case hex digits each. */
    public record OutputChecksums(String output, String ledger, String quarantine) {}
}
