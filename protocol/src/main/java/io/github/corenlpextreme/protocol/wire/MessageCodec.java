package io.github.corenlpextreme.protocol.wire;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.github.corenlpextreme.protocol.AnnotatorEngines;
import io.github.corenlpextreme.protocol.ByteRange;
import io.github.corenlpextreme.protocol.ContentCounts;
import io.github.corenlpextreme.protocol.message.Chunk;
import io.github.corenlpextreme.protocol.message.ChunkClosed;
import io.github.corenlpextreme.protocol.message.DocumentPart;
import io.github.corenlpextreme.protocol.message.EndOfFile;
import io.github.corenlpextreme.protocol.message.EndOfJob;
import io.github.corenlpextreme.protocol.message.LaneMessage;
import io.github.corenlpextreme.protocol.message.Partials;
import io.github.corenlpextreme.protocol.message.Partials.HeadAndTail;
import io.github.corenlpextreme.protocol.message.Partials.WholeMiddle;
import io.github.corenlpextreme.protocol.message.Span;
import io.github.corenlpextreme.protocol.message.SpanClosed;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.HexFormat;
import java.util.SortedSet;

/**
 * Messages as compact JSON objects: {@code {"v":1,"type":"chunk","chunk":7,…}}. Documents are not
 * among them; they travel as they will stand in the output. Safe for use by many threads.
 */
public final class MessageCodec {

    /** The only version there is. */
    static final int VERSION = 1;

    private static final int CRC_DIGITS = 8;

    private final ObjectMapper mapper = JsonMapper.builder(LineSafeJson.factory())
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .build();

    /**
     * Encodes any message but a document.
     *
     * @throws IllegalArgumentException for a {@link DocumentPart}
     */
    public byte[] encode(LaneMessage message) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream(128);
        try (JsonGenerator json = mapper.getFactory().createGenerator(bytes)) {
            json.writeStartObject();
            json.writeNumberField("v", VERSION);
            json.writeStringField("type", typeOf(message));
            writeFields(json, message);
            json.writeEndObject();
        } catch (IOException e) {
            throw new UncheckedIOException(e); // memory does not fail
        }
        return bytes.toByteArray();
    }

    /**
     * Decodes what {@link #encode} made.
     *
     * @throws WireException if the bytes are no such message; says what is wrong with them
     */
    public LaneMessage decode(byte[] bytes) {
        JsonNode json = parse(bytes);
        if (!StrictJson.isVersion(json.path("v"), VERSION)) {
            throw new WireException("message version " + json.path("v") + " is not supported; this build reads version "
                    + VERSION + ": use the same release for all parts of a job");
        }
        try {
            return read(new StrictJson(json));
        } catch (IllegalArgumentException e) {
            throw new WireException("message is not consistent: " + e.getMessage(), e);
        }
    }

    /** The name under which a kind of message travels. */
    public static String typeOf(LaneMessage message) {
        if (message instanceof Chunk) {
            return "chunk";
        } else if (message instanceof Span) {
            return "span";
        } else if (message instanceof Partials) {
            return "partials";
        } else if (message instanceof ChunkClosed) {
            return "chunk-closed";
        } else if (message instanceof SpanClosed) {
            return "span-closed";
        } else if (message instanceof EndOfFile) {
            return "end-of-file";
        }
        return message instanceof EndOfJob ? "end-of-job" : "document";
    }

    private JsonNode parse(byte[] bytes) {
        try {
            JsonNode json = mapper.readTree(bytes);
            if (json == null || !json.isObject()) {
                throw new WireException("not a JSON object");
            }
            return json;
        } catch (IOException e) {
            throw new WireException("not JSON", e);
        }
    }

    private static void writeFields(JsonGenerator json, LaneMessage message) throws IOException {
        if (message instanceof Chunk chunk) {
            writeWork(json, chunk.chunk(), chunk.file(), chunk.range());
        } else if (message instanceof Span span) {
            writeWork(json, span.chunk(), span.file(), span.range());
            if (span.crc32c().isPresent()) {
                json.writeStringField(
                        "crc32c", HexFormat.of().toHexDigits(span.crc32c().getAsLong(), CRC_DIGITS));
            }
        } else if (message instanceof Partials partials) {
            writeWork(json, partials.chunk(), partials.file(), partials.range());
            if (partials.cut() instanceof HeadAndTail cut) {
                json.writeNumberField("headEnd", cut.headEnd());
                json.writeNumberField("tailStart", cut.tailStart());
            }
        } else if (message instanceof ChunkClosed closed) {
            json.writeNumberField("chunk", closed.chunk());
            writeCounts(json, closed.counts());
            writeEngines(json, closed.engines());
        } else if (message instanceof SpanClosed closed) {
            json.writeNumberField("chunk", closed.chunk());
            writeRange(json, closed.range());
            writeCounts(json, closed.counts());
        } else if (message instanceof EndOfFile marker) {
            json.writeNumberField("file", marker.file());
        } else if (message instanceof DocumentPart) {
            throw new IllegalArgumentException("a document does not travel as JSON message");
        }
    }

    private static void writeWork(JsonGenerator json, long chunk, int file, ByteRange range) throws IOException {
        json.writeNumberField("chunk", chunk);
        json.writeNumberField("file", file);
        writeRange(json, range);
    }

    private static void writeRange(JsonGenerator json, ByteRange range) throws IOException {
        json.writeNumberField("start", range.start());
        json.writeNumberField("end", range.end());
    }

    private static void writeCounts(JsonGenerator json, ContentCounts counts) throws IOException {
        json.writeNumberField("lines", counts.lines());
        json.writeNumberField("sentences", counts.sentences());
        json.writeNumberField("tokens", counts.tokens());
        json.writeNumberField("quarantined", counts.quarantined());
        json.writeNumberField("malformed", counts.malformed());
        json.writeNumberField("degraded", counts.degraded());
        if (counts.compared() > 0) {
            json.writeNumberField("compared", counts.compared());
        }
    }

    private static void writeEngines(JsonGenerator json, AnnotatorEngines engines) throws IOException {
        if (engines.known()) {
            writeNames(json, "fast", engines.fast());
            writeNames(json, "stock", engines.stock());
        }
    }

    private static void writeNames(JsonGenerator json, String field, SortedSet<String> names) throws IOException {
        json.writeArrayFieldStart(field);
        for (String name : names) {
            json.writeString(name);
        }
        json.writeEndArray();
    }

    private static LaneMessage read(StrictJson json) {
        String type = json.text("type");
        return switch (type) {
            case "chunk" -> new Chunk(json.number("chunk"), json.index("file"), json.range());
            case "span" -> new Span(json.number("chunk"), json.index("file"), json.range(), json.crc("crc32c"));
            case "partials" ->
                new Partials(
                        json.number("chunk"),
                        json.index("file"),
                        json.range(),
                        json.has("headEnd") || json.has("tailStart")
                                ? new HeadAndTail(json.number("headEnd"), json.number("tailStart"))
                                : new WholeMiddle());
            case "chunk-closed" -> new ChunkClosed(json.number("chunk"), json.counts(), json.engines());
            case "span-closed" -> new SpanClosed(json.number("chunk"), json.range(), json.counts());
            case "end-of-file" -> new EndOfFile(json.index("file"));
            case "end-of-job" -> new EndOfJob();
            default -> throw new WireException("message type '" + type + "' is not known to this build");
        };
    }
}
