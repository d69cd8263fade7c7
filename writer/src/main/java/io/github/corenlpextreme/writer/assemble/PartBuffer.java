package io.github.corenlpextreme.writer.assemble;

import io.github.corenlpextreme.protocol.DocumentPart;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Gathers the parts of one document. Parts of different attempts never mix: a first part begins anew, and
 * a part that does not follow is dropped, because its attempt broke off or its worker is a zombie.
 */
final class PartBuffer {

    private final List<byte[]> parts = new ArrayList<>();
    private String attempt = "";

    /** The whole document, if this part completes it. */
    Optional<List<byte[]>> add(DocumentPart part) {
        if (part.part() == 0) {
            parts.clear();
            attempt = part.attempt();
        }
        if (part.part() != parts.size() || !part.attempt().equals(attempt)) {
            return Optional.empty();
        }
        parts.add(part.rendered());
        if (!part.last()) {
            return Optional.empty();
        }
        List<byte[]> document = List.copyOf(parts);
        parts.clear();
        return Optional.of(document);
    }
}
