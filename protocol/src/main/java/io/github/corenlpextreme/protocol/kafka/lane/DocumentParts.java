package io.github.corenlpextreme.protocol.kafka.lane;

import io.github.corenlpextreme.protocol.message.DocumentPart;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Splits a rendered document so that each part fits into one Kafka record. */
public final class DocumentParts {

    /** Below Kafka's default limit of 1 MiB for a record, with room for key and headers. */
    public static final int MAX_PART_BYTES = 900 * 1024;

    private DocumentParts() {}

    /** The parts of a document that is whole as it is given, in order; at least one. */
    public static List<DocumentPart> of(DocumentPart whole) {
        return of(whole, MAX_PART_BYTES);
    }

    /**
     * The parts of a document that is whole as it is given, in order; at least one.
     *
     * @param most bytes of the document in one part
     */
    public static List<DocumentPart> of(DocumentPart whole, int most) {
        byte[] rendered = whole.rendered();
        if (rendered.length <= most) {
            return List.of(whole);
        }
        List<DocumentPart> parts = new ArrayList<>();
        for (int start = 0; start < rendered.length; start += most) {
            int end = Math.min(rendered.length, start + most);
            parts.add(new DocumentPart(
                    whole.file(),
                    whole.chunk(),
                    whole.source(),
                    parts.size(),
                    end == rendered.length,
                    whole.attempt(),
                    whole.outcome(),
                    Arrays.copyOfRange(rendered, start, end)));
        }
        return parts;
    }
}
