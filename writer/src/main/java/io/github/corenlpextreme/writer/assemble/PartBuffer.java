package io.github.corenlpextreme.writer.assemble;

import io.github.corenlpextreme.protocol.message.DocumentPart;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Gathers the parts of one document, those of each attempt apart. A first part begins its attempt anew,
 * and a part that does not follow is dropped. No attempt disturbs another: a zombie that sends a first
 * part late and then breaks off must not undo its successor, whose parts will not come again.
 *
 * <p>Holds no more than the document once per attempt at it, until one attempt is whole.
 */
final class PartBuffer {

    private final Map<String, List<byte[]>> byAttempt = new HashMap<>();

    /** The whole document, if this part completes it. */
    Optional<List<byte[]>> add(DocumentPart part) {
        List<byte[]> parts = byAttempt.computeIfAbsent(part.attempt(), any -> new ArrayList<>());
        if (part.part() == 0) {
            parts.clear();
        }
        if (part.part() != parts.size()) {
            return Optional.empty();
        }
        parts.add(part.rendered());
        if (!part.last()) {
            return Optional.empty();
        }
        byAttempt.clear();
        return Optional.of(List.copyOf(parts));
    }
}
