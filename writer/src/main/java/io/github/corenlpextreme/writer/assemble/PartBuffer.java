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
 * <p>Holds no more than the document once per attempt at it, until one attempt is whole, and no more than it may.
 */
final class PartBuffer {

    /** What a part or an attempt takes besides its bytes. */
    private static final int OVERHEAD = 128;

    private final Map<String, List<byte[]>> byAttempt = new HashMap<>();
    private final long most;
    private long held;

    /** @param most bytes that it may hold */
    PartBuffer(long most) {
        this.most = most;
    }

    /**
     * The whole document, if this part completes it.
     *
     * @throws DocumentTooLargeException if it would hold more than it may
     */
    Optional<List<byte[]>> add(DocumentPart part) {
        if (!part.split()) { // nearly every one
            forget();
            return Optional.of(List.of(part.rendered()));
        }
        if (part.part() == 0) {
            begin(part.attempt());
        }
        List<byte[]> parts = byAttempt.getOrDefault(part.attempt(), List.of());
        if (part.part() != parts.size() || !byAttempt.containsKey(part.attempt())) {
            return Optional.empty();
        }
        hold(part);
        parts.add(part.rendered());
        if (!part.last()) {
            return Optional.empty();
        }
        forget();
        return Optional.of(List.copyOf(parts));
    }

    private void forget() {
        byAttempt.clear();
        held = 0;
    }

    private void begin(String attempt) {
        List<byte[]> before = byAttempt.put(attempt, new ArrayList<>());
        held += before == null ? costOf(2L * attempt.length()) : 0;
        if (before != null) {
            before.forEach(bytes -> held -= costOf(bytes.length));
        }
    }

    private void hold(DocumentPart part) {
        held += costOf(part.rendered().length);
        if (held > most) {
            throw new DocumentTooLargeException(part, most);
        }
    }

    private static long costOf(long bytes) {
        return bytes + OVERHEAD;
    }
}
