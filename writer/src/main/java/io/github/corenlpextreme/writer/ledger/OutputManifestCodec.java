package io.github.corenlpextreme.writer.ledger;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.util.TokenBuffer;
import io.github.corenlpextreme.protocol.AnnotatorEngines;
import io.github.corenlpextreme.protocol.FileFingerprint;
import io.github.corenlpextreme.protocol.FileHints;
import io.github.corenlpextreme.protocol.InputFile;
import io.github.corenlpextreme.protocol.JobId;
import io.github.corenlpextreme.protocol.OutputFormat;
import io.github.corenlpextreme.protocol.wire.LineSafeJson;
import io.github.corenlpextreme.writer.ledger.OutputManifest.AnnotationSource;
import io.github.corenlpextreme.writer.ledger.OutputManifest.LedgerTotals;
import io.github.corenlpextreme.writer.ledger.OutputManifest.OutputChecksums;
import io.github.corenlpextreme.writer.packing.FrameCompression;
import io.github.corenlpextreme.writer.packing.WrittenLayout;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * A manifest as readable JSON. Its {@code formatVersion} is MAJOR.MINOR: another major version is
 * refused, fields that this version does not know are passed over. Safe for use by many threads.
 */
public final class OutputManifestCodec {

    private static final String VERSION = "1.1";
    private static final String MAJOR = "1.";

    private final ObjectMapper mapper =
            JsonMapper.builder(LineSafeJson.factory()).build();

    /** The manifest's file content, ending with a line feed. */
    public byte[] encode(OutputManifest manifest) {
        ObjectNode json = mapper.createObjectNode();
        json.put("formatVersion", VERSION);
        json.put("job", manifest.job().value());
        json.put("toolVersion", manifest.toolVersion());
        json.put("state", "complete");
        input(json.putObject("input"), manifest.input());
        json.put("format", manifest.format().extension());
        json.set("options", mapper.valueToTree(manifest.options()));
        source(json.putObject("corenlp"), manifest.corenlp());
        packed(json, manifest.packed());
        ScopeFields.write(json, manifest.scope());
        json.set("totals", totals(manifest.totals()));
        MalformedFields.write(json, manifest.malformed());
        json.putObject("output").put("sha256", manifest.checksums().output());
        json.putObject("ledger").put("sha256", manifest.checksums().ledger());
        json.putObject("quarantine").put("sha256", manifest.checksums().quarantine());
        json.put("started", manifest.started().toString());
        json.put("finished", manifest.finished().toString());
        return pretty(json);
    }

    private static void input(ObjectNode json, InputFile input) {
        json.put("path", input.path());
        json.put("size", input.size());
        json.put("sample", input.fingerprint().sample());
        FileHints hints = input.fingerprint().hints();
        json.put("modified", Instant.ofEpochMilli(hints.modifiedMillis()).toString());
        json.put("fileKey", hints.fileKey());
    }

    private void source(ObjectNode json, AnnotationSource source) {
        json.put("version", source.version());
        json.set("models", mapper.valueToTree(source.models()));
        if (source.engines().known()) {
            json.set("fast", mapper.valueToTree(source.engines().fast()));
            json.set("stock", mapper.valueToTree(source.engines().stock()));
        }
    }

    private static void packed(ObjectNode json, WrittenLayout packed) {
        packed.compression().ifPresent(compression -> json.put("compression", compression.label()));
        packed.parts().ifPresent(parts -> json.put("parts", parts));
    }

    private JsonNode totals(LedgerTotals totals) {
        try (TokenBuffer json = new TokenBuffer(mapper, false)) {
            json.writeStartObject();
            CountFields.write(json, totals.counts());
            json.writeNumberField("outputBytes", totals.outputBytes());
            json.writeNumberField("chunks", totals.chunks());
            json.writeNumberField("spans", totals.spans());
            json.writeEndObject();
            return mapper.readTree(json.asParser());
        } catch (IOException e) {
            throw new UncheckedIOException("writing into memory cannot fail", e);
        }
    }

    private byte[] pretty(ObjectNode json) {
        try {
            byte[] text = mapper.writerWithDefaultPrettyPrinter().writeValueAsBytes(json);
            byte[] line = Arrays.copyOf(text, text.length + 1);
            line[text.length] = '\n';
            return line;
        } catch (IOException e) {
            throw new UncheckedIOException("writing into memory cannot fail", e);
        }
    }

    /**
     * Reads a manifest.
     *
     * @throws LedgerException if it is none, of another major version, or not of a complete output
     */
    public OutputManifest decode(byte[] content) {
        try {
            return manifest(mapper.readTree(content));
        } catch (IOException e) {
            throw new LedgerException("it is not JSON: " + LineSafeJson.reason(e), e);
        } catch (ArithmeticException e) {
            throw new LedgerException("a number or date of it is too large", e);
        } catch (IllegalArgumentException | DateTimeException e) {
            throw new LedgerException(String.valueOf(e.getMessage()), e);
        }
    }

    private OutputManifest manifest(JsonNode json) {
        LedgerFields fields = new LedgerFields(json);
        requireReadable(fields.text("formatVersion"), fields.text("state"));
        return new OutputManifest(
                new JobId(fields.text("job")),
                fields.text("toolVersion"),
                input(new LedgerFields(json.path("input"))),
                format(fields.text("format")),
                mapper.convertValue(fields.object("options"), new TypeReference<Map<String, Object>>() {}),
                source(new LedgerFields(json.path("corenlp"))),
                new WrittenLayout(compression(fields), parts(fields)),
                ScopeFields.read(fields),
                totals(new LedgerFields(json.path("totals"))),
                MalformedFields.read(fields),
                new OutputChecksums(sha256(json, "output"), sha256(json, "ledger"), sha256(json, "quarantine")),
                Instant.parse(fields.text("started")),
                Instant.parse(fields.text("finished")));
    }

    private static void requireReadable(String version, String state) {
        if (!version.startsWith(MAJOR)) {
            throw new LedgerException("its formatVersion is " + version + ", and this program reads " + MAJOR + "x");
        }
        if (!state.equals("complete")) {
            throw new LedgerException("its state is '" + state + "', not 'complete'");
        }
    }

    /** Format 1.0 had no sample of the content. */
    private static InputFile input(LedgerFields fields) {
        long modified = Instant.parse(fields.text("modified")).toEpochMilli();
        return new InputFile(
                fields.text("path"),
                new FileFingerprint(
                        fields.number("size"),
                        fields.json().has("sample") ? fields.text("sample") : "",
                        new FileHints(modified, fields.text("fileKey"))));
    }

    private static OutputFormat format(String extension) {
        return Arrays.stream(OutputFormat.values())
                .filter(format -> format.extension().equals(extension))
                .findFirst()
                .orElseThrow(() -> new LedgerException("its format '" + extension + "' is not known"));
    }

    private AnnotationSource source(LedgerFields fields) {
        List<String> models = mapper.convertValue(fields.array("models"), new TypeReference<List<String>>() {});
        return new AnnotationSource(
                fields.text("version"),
                models,
                new AnnotatorEngines(
                        names(fields.json().path("fast")), names(fields.json().path("stock"))));
    }

    /** Earlier versions had none. */
    private static SortedSet<String> names(JsonNode array) {
        SortedSet<String> names = new TreeSet<>();
        array.forEach(name -> names.add(name.asText()));
        return names;
    }

    private static Optional<FrameCompression> compression(LedgerFields fields) {
        if (!fields.json().has("compression")) {
            return Optional.empty();
        }
        String name = fields.text("compression");
        return Optional.of(FrameCompression.named(name)
                .orElseThrow(() -> new LedgerException("its compression '" + name + "' is not known")));
    }

    private static OptionalInt parts(LedgerFields fields) {
        return fields.json().has("parts")
                ? OptionalInt.of(Math.toIntExact(fields.number("parts")))
                : OptionalInt.empty();
    }

    private static LedgerTotals totals(LedgerFields fields) {
        return new LedgerTotals(
                CountFields.read(fields),
                fields.number("outputBytes"),
                fields.number("chunks"),
                fields.number("spans"));
    }

    private static String sha256(JsonNode json, String file) {
        return new LedgerFields(json.path(file)).text("sha256");
    }
}
