package io.github.corenlpextreme.writer.verify;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import io.github.corenlpextreme.protocol.wire.LineSafeJson;
import io.github.corenlpextreme.writer.ledger.LedgerRow;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Optional;

/**
 * Follows one row's lines of JSON: how many there are, and whether each one's place in the input lies
 * in the row and after the one before. Reads only the head of a line, however long the line is.
 */
final class DocumentLines {

    /** A file name takes at most 4096 bytes, six times that as JSON escapes. */
    private static final int HEAD = 32 << 10;

    private final JsonFactory json = LineSafeJson.factory();
    private final ByteArrayOutputStream head = new ByteArrayOutputStream(256);
    private final LedgerRow row;
    private long lines;
    private long lastEnd;
    private boolean lineOpen;
    private Optional<String> finding = Optional.empty();

    DocumentLines(LedgerRow row) {
        this.row = row;
        this.lastEnd = row.input().start() - 1;
    }

    void accept(byte[] bytes, int length) {
        int start = 0;
        for (int i = 0; i < length; i++) {
            if (bytes[i] == '\n') {
                keep(bytes, start, i);
                endLine();
                start = i + 1;
            }
        }
        keep(bytes, start, length);
    }

    /** What is wrong with the lines so far, if anything is. */
    Optional<String> end() {
        if (finding.isEmpty() && lineOpen) {
            finding = Optional.of("they end within a line");
        }
        if (finding.isEmpty() && lines != row.counts().lines()) {
            finding = Optional.of(
                    "they are " + lines + " lines instead of " + row.counts().lines());
        }
        return finding;
    }

    private void keep(byte[] bytes, int start, int end) {
        lineOpen |= end > start;
        head.write(bytes, start, Math.min(end - start, HEAD - head.size()));
    }

    private void endLine() {
        lines++;
        if (finding.isEmpty()) {
            finding = place().map(place -> "line " + lines + " of them " + place);
        }
        head.reset();
        lineOpen = false;
    }

    /** What is wrong with the place that a line claims. */
    private Optional<String> place() {
        try (JsonParser parser = json.createParser(head.toByteArray())) {
            return judge(field(parser, "offset"), field(parser, "length"));
        } catch (IOException e) {
            return Optional.of("is not a document's JSON");
        }
    }

    private Optional<String> judge(long offset, long length) {
        if (offset < row.input().start() || length < 0 || length > row.input().end() - offset) {
            return Optional.of("is the document of " + length + " bytes at byte " + offset + ", outside the row");
        }
        if (offset <= lastEnd) {
            return Optional.of("is the document at byte " + offset + ", not after the one before it");
        }
        lastEnd = offset + length;
        return Optional.empty();
    }

    /** The next field of this name; the writer's order of fields is fixed. */
    private static long field(JsonParser parser, String name) throws IOException {
        JsonToken token = parser.nextToken();
        while (token != null) {
            if (token == JsonToken.FIELD_NAME && name.equals(parser.currentName())) {
                parser.nextToken();
                return parser.getLongValue();
            }
            token = parser.nextToken();
        }
        throw new IOException("no field " + name);
    }
}
