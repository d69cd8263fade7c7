package io.github.corenlpextreme.protocol.kafka;

import io.github.corenlpextreme.protocol.ByteRange;
import io.github.corenlpextreme.protocol.message.DocumentPart;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Splits a rendered document so that each part fits into one Kafka record. */
public final class DocumentParts {

    /** Below Kafka's default limit of 1 MiB for a record, with room for key and headers. */
    static final int MAX_PART_BYTES = 900 * 1024;

    private DocumentParts() {}

    /** The parts of a document, in order; at least one. */
    public static List<DocumentPart> of(String file, long chunk, ByteRange range, String attempt, byte[] rendered) {
        if (rendered.length <= MAX_PART_BYTES) {
            return List.of(new DocumentPart(file, chunk, range, 0, true, attempt, rendered));
        }
        List<DocumentPart> parts = new ArrayList<>();
        for (int start = 0; start < rendered.length; start += MAX_PART_BYTES) {
            int end = Math.min(rendered.length, start + MAX_PART_BYTES);
            byte[] bytes = Arrays.copyOfRange(rendered, start, end);
            parts.add(new DocumentPart(file, chunk, range, parts.size(), end == rendered.length, attempt, bytes));
        }
        return parts;
    }
}
