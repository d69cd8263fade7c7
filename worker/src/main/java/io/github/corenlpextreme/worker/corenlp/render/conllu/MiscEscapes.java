package io.github.corenlpextreme.worker.corenlp.render.conllu;

import java.util.HexFormat;

/** Values as they may stand in the MISC column, with the escapes of CoreNLP and of other UD tools. */
final class MiscEscapes {

    private static final HexFormat HEX = HexFormat.of().withUpperCase();

    private MiscEscapes() {}

    /** White space, bars and backslashes by their letters; what else is no printable ASCII by its number. */
    static String of(String value) {
        StringBuilder escaped = new StringBuilder(value.length() + 8);
        for (int i = 0; i < value.length(); i++) {
            append(escaped, value.charAt(i));
        }
        return escaped.toString();
    }

    private static void append(StringBuilder out, char c) {
        switch (c) {
            case ' ' -> out.append("\\s");
            case '\t' -> out.append("\\t");
            case '\r' -> out.append("\\r");
            case '\n' -> out.append("\\n");
            case '|' -> out.append("\\p");
            case '\\' -> out.append("\\\\");
            default -> appendPrintable(out, c);
        }
    }

    private static void appendPrintable(StringBuilder out, char c) {
        if (c > ' ' && c < 0x7F) {
            out.append(c);
        } else {
            out.append("\\u").append(HEX.toHexDigits(c));
        }
    }
}
