package io.github.corenlpextreme.worker.corenlp.render.json;

import java.util.Arrays;

/**
 * JSON as UTF-8 bytes in one buffer: the bytes that Jackson's generator writes with the settings of
 * {@link io.github.corenlpextreme.protocol.wire.LineSafeJson}, in a fraction of the time. The caller sees to it that
 * objects and arrays end. Holds one document at a time; not thread-safe.
 */
final class JsonBytes {

    private static final int SMALLEST = 16 * 1024;
    private static final int LARGEST_KEPT = 1 << 20;
    private static final long MOST = Integer.MAX_VALUE - 8; // of an array
    private static final int LONGEST_NUMBER = 20; // characters of the smallest long
    private static final int LONGEST_CHARACTER = 6; // bytes of an escape such as \u0085

    private byte[] bytes = new byte[SMALLEST];
    private int end;

    /** What has been written since the last time, and a line feed. */
    byte[] takeLine() {
        put('\n');
        byte[] line = Arrays.copyOf(bytes, end);
        clear();
        return line;
    }

    /** Forgets what has been written. What a rare long document needed is given back. */
    void clear() {
        end = 0;
        if (bytes.length > LARGEST_KEPT) {
            bytes = new byte[SMALLEST];
        }
    }

    void startObject() {
        separate();
        put('{');
    }

    void endObject() {
        put('}');
    }

    void startArray() {
        separate();
        put('[');
    }

    void endArray() {
        put(']');
    }

    /** The name of a field; its value comes next. */
    void name(JsonName name) {
        separate();
        byte[] written = name.written();
        reserve(written.length);
        System.arraycopy(written, 0, bytes, end, written.length);
        end += written.length;
    }

    /** The name of a field that is not known beforehand. */
    void name(String name) {
        text(name);
        put(':');
    }

    void text(String value) {
        separate();
        put('"');
        int plain = putPlain(value);
        if (plain < value.length()) {
            putEscaped(value, plain);
        }
        put('"');
    }

    void number(long value) {
        separate();
        reserve(LONGEST_NUMBER);
        if (value < 0) {
            putAscii(Long.toString(value));
        } else {
            putDigits(value);
        }
    }

    /** A number or a word of JSON, such as {@code true}, as it is to be written. */
    void literal(String ascii) {
        separate();
        reserve(ascii.length());
        putAscii(ascii);
    }

    /** A comma, unless what comes is the first in its object or array, or the value of a field. */
    private void separate() {
        if (end > 0) {
            byte last = bytes[end - 1]; // no value ends with one of these: a text ends with its quotation mark
            if (last != '{' && last != '[' && last != ':') {
                put(',');
            }
        }
    }

    /** Most text needs no escapes; returns the index of the first character that is not plain ASCII. */
    private int putPlain(String value) {
        int length = value.length();
        reserve(length);
        byte[] into = bytes;
        int start = end;
        int i = 0;
        for (; i < length; i++) {
            char c = value.charAt(i);
            if (!JsonEscapes.isPlain(c)) {
                break;
            }
            into[start + i] = (byte) c;
        }
        end = start + i;
        return i;
    }

    private void putEscaped(String value, int from) {
        for (int i = from; i < value.length(); ) {
            int c = value.codePointAt(i);
            reserve(LONGEST_CHARACTER);
            String escape = JsonEscapes.of(c);
            if (escape == null) {
                end = JsonEscapes.encode(c, bytes, end);
            } else {
                putAscii(escape);
            }
            i += Character.charCount(c);
        }
    }

    private void putAscii(String text) {
        for (int i = 0; i < text.length(); i++) {
            bytes[end++] = (byte) text.charAt(i);
        }
    }

    private void putDigits(long value) {
        int stop = end + 1;
        for (long rest = value; rest >= 10; rest /= 10) {
            stop++;
        }
        end = stop;
        long rest = value;
        do {
            bytes[--stop] = (byte) ('0' + rest % 10);
            rest /= 10;
        } while (rest > 0);
    }

    private void put(char ascii) {
        reserve(1);
        bytes[end++] = (byte) ascii;
    }

    private void reserve(int more) {
        if (bytes.length - end < more) {
            bytes = Arrays.copyOf(bytes, Math.max(Math.addExact(end, more), (int) Math.min(2L * bytes.length, MOST)));
        }
    }
}
