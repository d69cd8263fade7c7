package io.github.corenlpextreme.worker.corenlp.render.conllu;

import edu.stanford.nlp.ling.CoreAnnotations;
import edu.stanford.nlp.ling.CoreLabel;
import java.util.HexFormat;

/** What stands between a token and the next one, as an entry of the MISC column. */
final class ConlluSpacing {

    private static final HexFormat HEX = HexFormat.of().withUpperCase();

    private ConlluSpacing() {}

    /** Whether the next token follows without anything between. */
    static boolean isNone(CoreLabel token) {
        String after = token.get(CoreAnnotations.AfterAnnotation.class);
        return after != null && after.isEmpty();
    }

    /** Empty where it is the usual single space, or unknown. */
    static String of(CoreLabel token) {
        String after = token.get(CoreAnnotations.AfterAnnotation.class);
        if (after == null || after.equals(" ")) {
            return "";
        }
        return after.isEmpty() ? "SpaceAfter=No" : "SpacesAfter=" + escaped(after);
    }

    private static String escaped(String after) {
        StringBuilder escaped = new StringBuilder(after.length() + 8);
        for (int i = 0; i < after.length(); i++) {
            appendEscaped(escaped, after.charAt(i));
        }
        return escaped.toString();
    }

    /** The escapes of CoreNLP and of other UD tools; anything else outside printable ASCII by its number. */
    private static void appendEscaped(StringBuilder out, char c) {
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
