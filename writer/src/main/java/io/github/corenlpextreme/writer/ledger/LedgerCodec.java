package io.github.corenlpextreme.writer.ledger;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.github.corenlpextreme.protocol.ByteRange;
import io.github.corenlpextreme.protocol.wire.LineSafeJson;
import io.github.corenlpextreme.writer.assemble.AssemblyEffect.RowKind;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.HexFormat;
import java.util.Locale;
import java.util.OptionalLong;

/** A row as one line of compact JSON, always with the same keys in the same order. Safe for use by many threads. */
public final class LedgerCodec {

    private static final String INPUT_CRC = "inputCrc32c";

    private final JsonFactory json = LineSafeJson.factory();
    private final ObjectMapper strict = JsonMapper.builder(LineSafeJson.factory())
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .build();

    /** The row's line, its line feed included. */
    public byte[] encode(LedgerRow row) {
        ByteArrayOutputStream line = new ByteArrayOutputStream(256);
        try (JsonGenerator out = json.createGenerator(line)) {
            out.writeStartObject();
            out.writeStringField("kind", row.kind().name().toLowerCase(Locale.ROOT));
            out.writeNumberField("chunk", row.chunk());
            out.writeNumberField("start", row.input().start());
            out.writeNumberField("end", row.input().end());
            CountFields.write(out, row.counts());
            out.writeNumberField("outputStart", row.output().start());
            out.writeNumberField("outputLength", row.output().length());
            out.writeStringField("crc32c", HexFormat.of().toHexDigits(row.crc32c(), 8));
            if (row.inputCrc32c().isPresent()) {
                out.writeStringField(
                        INPUT_CRC, HexFormat.of().toHexDigits(row.inputCrc32c().getAsLong(), 8));
            }
            out.writeEndObject();
            out.writeRaw('\n');
        } catch (IOException e) {
            throw new UncheckedIOException("writing into memory cannot fail", e);
        }
        return line.toByteArray();
    }

    /**
     * Reads a line, without its line feed. Keys that this version does not know are passed over.
     *
     * @throws LedgerException if it is not a row
     */
    public LedgerRow decode(byte[] line) {
        try {
            return row(new LedgerFields(strict.readTree(line)));
        } catch (JsonProcessingException e) {
            throw new LedgerException("it is not one JSON object: " + LineSafeJson.reason(e), e);
        } catch (ArithmeticException e) {
            throw new LedgerException("the end of its output is too large a number", e);
        } catch (IOException | IllegalArgumentException e) {
            throw new LedgerException(String.valueOf(e.getMessage()), e);
        }
    }

    private static LedgerRow row(LedgerFields fields) {
        long outputStart = fields.number("outputStart");
        return new LedgerRow(
                kind(fields.text("kind")),
                fields.number("chunk"),
                new ByteRange(fields.number("start"), fields.number("end")),
                CountFields.read(fields),
                new ByteRange(outputStart, Math.addExact(outputStart, fields.number("outputLength"))),
                crc(fields.text("crc32c")),
                fields.json().has(INPUT_CRC) ? OptionalLong.of(crc(fields.text(INPUT_CRC))) : OptionalLong.empty());
    }

    private static RowKind kind(String name) {
        return switch (name) {
            case "chunk" -> RowKind.CHUNK;
            case "span" -> RowKind.SPAN;
            default -> throw new LedgerException("its kind is '" + name + "', not chunk or span");
        };
    }

    private static long crc(String digits) {
        if (digits.length() != 8) {
            throw new LedgerException("a crc32c of it does not have 8 hex digits");
        }
        return HexFormat.fromHexDigitsToLong(digits);
    }
}
