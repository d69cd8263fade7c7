package io.github.corenlpextreme.protocol.wire;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.corenlpextreme.protocol.AnnotatorEngines;
import io.github.corenlpextreme.protocol.ByteRange;
import io.github.corenlpextreme.protocol.ContentCounts;
import java.util.HexFormat;
import java.util.OptionalLong;
import java.util.SortedSet;
import java.util.TreeSet;

/** Strict reading of a message's fields: a missing or mistyped one is an error that names it. */
record StrictJson(JsonNode json) {

    private static final int CRC_DIGITS = 8;

    /** Whether this is exactly the number of a version: {@code "1"}, 1.5 and 2^32 + 1 are not version 1. */
    static boolean isVersion(JsonNode value, int version) {
        return value.isInt() && value.intValue() == version;
    }

    boolean has(String name) {
        return json.has(name);
    }

    String text(String name) {
        JsonNode value = json.path(name);
        if (!value.isTextual()) {
            throw new WireException("field '" + name + "' is missing or not text");
        }
        return value.textValue();
    }

    long number(String name) {
        JsonNode value = json.path(name);
        if (!value.isIntegralNumber() || !value.canConvertToLong() || value.longValue() < 0) {
            throw new WireException("field '" + name + "' is missing or not a whole number from 0");
        }
        return value.longValue();
    }

    int index(String name) {
        long value = number(name);
        if (value > Integer.MAX_VALUE) {
            throw new WireException("field '" + name + "' is too large: " + value);
        }
        return (int) value;
    }

    /** A checksum of 32 bits, if the field is there. */
    OptionalLong crc(String name) {
        if (!has(name)) {
            return OptionalLong.empty();
        }
        String digits = text(name);
        if (digits.length() != CRC_DIGITS) {
            throw new WireException("field '" + name + "' is not of " + CRC_DIGITS + " hex digits");
        }
        return OptionalLong.of(HexFormat.fromHexDigitsToLong(digits));
    }

    ByteRange range() {
        return new ByteRange(number("start"), number("end"));
    }

    ContentCounts counts() {
        return new ContentCounts(
                number("lines"),
                number("sentences"),
                number("tokens"),
                number("quarantined"),
                number("malformed"),
                number("degraded"),
                has("compared") ? number("compared") : 0);
    }

    /** Left away where it is not known. */
    AnnotatorEngines engines() {
        return new AnnotatorEngines(names("fast"), names("stock"));
    }

    private SortedSet<String> names(String field) {
        SortedSet<String> names = new TreeSet<>();
        json.path(field).forEach(name -> names.add(name.asText()));
        return names;
    }
}
