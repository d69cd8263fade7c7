package io.github.corenlpextreme.protocol.kafka.lane;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.github.corenlpextreme.protocol.ByteRange;
import io.github.corenlpextreme.protocol.CheckedRange;
import io.github.corenlpextreme.protocol.message.LineOutcome;
import io.github.corenlpextreme.protocol.wire.NumberText;
import io.github.corenlpextreme.protocol.wire.OutcomeCodec;
import io.github.corenlpextreme.protocol.wire.WireException;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Optional;
import org.apache.kafka.common.header.Header;
import org.apache.kafka.common.header.Headers;
import org.jspecify.annotations.Nullable;

/**
 * What the headers of a record say, found in one pass over them: a writer reads those of every line of a job. Of
 * several headers of one name the last one counts. Used by one thread.
 */
final class MessageHeaders {

    static final String TYPE = "type";
    static final byte[] DOCUMENT = "document".getBytes(UTF_8);
    static final String CHUNK = "chunk";
    static final String RANGE = "range";
    static final String CRC = "crc32c";
    static final String COUNTS = "counts";
    static final String QUARANTINE = "quarantine";
    static final String PART = "part";
    static final String ATTEMPT = "attempt";
    static final String LAST = "/last";

    private static final int CRC_DIGITS = 8;
    private static final int HEX_BITS = 4;

    private @Nullable Header type;
    private @Nullable Header chunk;
    private @Nullable Header range;
    private @Nullable Header crc;
    private @Nullable Header counts;
    private @Nullable Header quarantine;
    private @Nullable Header part;
    private @Nullable Header attempt;

    MessageHeaders(Headers headers) {
        for (Header header : headers) {
            switch (header.key()) {
                case TYPE -> type = header;
                case CHUNK -> chunk = header;
                case RANGE -> range = header;
                case CRC -> crc = header;
                case COUNTS -> counts = header;
                case QUARANTINE -> quarantine = header;
                case PART -> part = header;
                case ATTEMPT -> attempt = header;
                default -> {} // for other readers
            }
        }
    }

    /** Digits of a CRC-32C. */
    static String digits(long crc32c) {
        return HexFormat.of().toHexDigits(crc32c, CRC_DIGITS);
    }

    /** Whether the record is a document. Kafka allows a header without a value. */
    boolean isDocument() {
        return type != null && type.value() != null && Arrays.equals(DOCUMENT, type.value());
    }

    /** Whether the document comes in several records. */
    boolean split() {
        return part != null;
    }

    /** The number of the part and whether it is the last one, as it travels. */
    String part() {
        return new String(required(part, PART), UTF_8);
    }

    String attempt() {
        return new String(required(attempt, ATTEMPT), UTF_8);
    }

    long chunk() {
        byte[] digits = required(chunk, CHUNK);
        return NumberText.parse(digits, 0, digits.length);
    }

    CheckedRange source() {
        byte[] bytes = required(range, RANGE);
        int dash = NumberText.find(bytes, '-', 0);
        long start = NumberText.parse(bytes, 0, dash);
        return new CheckedRange(new ByteRange(start, NumberText.parse(bytes, dash + 1, bytes.length)), checksum());
    }

    /** Whether the range is of two numbers at all. */
    boolean hasRange() {
        byte[] bytes = required(range, RANGE);
        return NumberText.find(bytes, '-', 0) < bytes.length;
    }

    private long checksum() {
        byte[] digits = required(crc, CRC);
        if (digits.length != CRC_DIGITS) {
            throw new WireException("header '" + CRC + "' is not of " + CRC_DIGITS + " hex digits");
        }
        long checksum = 0;
        for (byte digit : digits) {
            checksum = checksum << HEX_BITS | HexFormat.fromHexDigit(digit);
        }
        return checksum;
    }

    LineOutcome outcome(OutcomeCodec codec) {
        return new LineOutcome(
                codec.counts(required(counts, COUNTS)),
                quarantine == null
                        ? Optional.empty()
                        : Optional.of(codec.quarantine(new String(required(quarantine, QUARANTINE), UTF_8))));
    }

    private static byte[] required(@Nullable Header header, String name) {
        byte @Nullable [] value = header == null ? null : header.value();
        if (value == null) {
            throw new WireException("header '" + name + "' is missing");
        }
        return value;
    }
}
