package io.github.corenlpextreme.worker.corenlp.render.json;

import java.util.HexFormat;
import org.jspecify.annotations.Nullable;

/**
 * How characters stand in JSON texts: those that JSON wants escaped, and those at which some readers break lines (see
 * {@link io.github.corenlpextreme.protocol.wire.LineSafeJson}), as escapes; all others as UTF-8.
 */
final class JsonEscapes {

    private static final int ASCII = 0x80;
    private static final int NEXT_LINE = 0x85;
    private static final int LINE_SEPARATOR = 0x2028;
    private static final int PARAGRAPH_SEPARATOR = 0x2029;
    private static final HexFormat HEX = HexFormat.of().withUpperCase();
    private static final @Nullable String[] ESCAPES = escapes();
    private static final boolean[] PLAIN = plain();

    private JsonEscapes() {}

    private static @Nullable String[] escapes() {
        @Nullable String[] escapes = new String[ASCII];
        for (char c = 0; c < ' '; c++) {
            escapes[c] = numeric(c);
        }
        escapes['\b'] = "\\b";
        escapes['\t'] = "\\t";
        escapes['\n'] = "\\n";
        escapes['\f'] = "\\f";
        escapes['\r'] = "\\r";
        escapes['"'] = "\\\"";
        escapes['\\'] = "\\\\";
        return escapes;
    }

    private static boolean[] plain() {
        boolean[] plain = new boolean[ASCII];
        for (int c = 0; c < ASCII; c++) {
            plain[c] = ESCAPES[c] == null;
        }
        return plain;
    }

    private static String numeric(int c) {
        return "\\u" + HEX.toHexDigits((char) c);
    }

    /** Whether a character stands for itself, in one byte. */
    static boolean isPlain(char c) {
        return c < ASCII && PLAIN[c];
    }

    /** What stands for a character; null for the character itself. */
    static @Nullable String of(int codePoint) {
        if (codePoint < ASCII) {
            return ESCAPES[codePoint];
        }
        return switch (codePoint) {
            case NEXT_LINE, LINE_SEPARATOR, PARAGRAPH_SEPARATOR -> numeric(codePoint);
            default -> null;
        };
    }

    /**
     * Writes a character as UTF-8 (RFC 3629).
     *
     * @return the index after it
     * @throws IllegalArgumentException for half of a surrogate pair
     */
    static int encode(int codePoint, byte[] into, int at) {
        int end = at;
        if (codePoint < ASCII) {
            into[end++] = (byte) codePoint;
            return end;
        }
        if (codePoint < 0x800) {
            into[end++] = (byte) (0xC0 | codePoint >> 6);
        } else if (codePoint < Character.MIN_SUPPLEMENTARY_CODE_POINT) {
            refuseSurrogate(codePoint);
            into[end++] = (byte) (0xE0 | codePoint >> 12);
            into[end++] = continuation(codePoint >> 6);
        } else {
            into[end++] = (byte) (0xF0 | codePoint >> 18);
            into[end++] = continuation(codePoint >> 12);
            into[end++] = continuation(codePoint >> 6);
        }
        into[end++] = continuation(codePoint);
        return end;
    }

    private static void refuseSurrogate(int codePoint) {
        if (codePoint >= Character.MIN_SURROGATE && codePoint <= Character.MAX_SURROGATE) {
            throw new IllegalArgumentException("half of a surrogate pair");
        }
    }

    private static byte continuation(int bits) {
        return (byte) (0x80 | bits & 0x3F);
    }
}
