package io.github.corenlpextreme.worker.corenlp.render.conllu;

import io.github.corenlpextreme.worker.annotate.LineText;
import io.github.corenlpextreme.worker.corenlp.render.WhitespaceRule;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;

/** A document's name, {@code FILE:OFFSET}, as one word: white space, controls, slash and percent are %-encoded. */
final class DocumentId {

    private static final HexFormat HEX = HexFormat.of().withUpperCase();

    private DocumentId() {}

    static String of(LineText line) {
        StringBuilder id = new StringBuilder(line.file().length() + 24);
        line.file().codePoints().forEach(c -> append(id, c));
        return id.append(':').append(line.offset()).toString();
    }

    private static void append(StringBuilder id, int codePoint) {
        if (!isEncoded(codePoint)) {
            id.appendCodePoint(codePoint);
            return;
        }
        for (byte b : Character.toString(codePoint).getBytes(StandardCharsets.UTF_8)) {
            id.append('%').append(HEX.toHexDigits(b));
        }
    }

    /** The slash is reserved by the validator; combining marks could compose into another name. */
    private static boolean isEncoded(int c) {
        return c == '/'
                || c == '%'
                || c == '\uFFFD'
                || Character.isISOControl(c)
                || Character.getType(c) == Character.NON_SPACING_MARK
                || WhitespaceRule.isWhitespace((char) c) && Character.isBmpCodePoint(c);
    }
}
