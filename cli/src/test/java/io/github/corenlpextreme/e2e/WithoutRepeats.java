package io.github.corenlpextreme.e2e;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Drops repeats by place, as docs/topics.md says it: written from its words, with nothing of the writer's. One
 * for each lane of each topic.
 */
final class WithoutRepeats {

    private static final Comparator<Position> IN_ORDER =
            Comparator.comparingLong(Position::chunk).thenComparingLong(Position::start);

    private final Map<String, List<String>> parts = new HashMap<>();
    private final List<Document> documents = new ArrayList<>();
    private Position last = new Position(-1, -1);

    private record Position(long chunk, long start) {}

    /** A whole document. */
    record Document(String file, long start, String text) {}

    void add(Printed record) {
        Position position = new Position(record.chunk(), record.start());
        if (IN_ORDER.compare(position, last) <= 0) {
            return;
        }
        String[] part = record.headers().getOrDefault("part", "0/last").split("/");
        List<String> gathered =
                parts.computeIfAbsent(record.headers().getOrDefault("attempt", ""), any -> new ArrayList<>());
        if (part[0].equals("0")) {
            gathered.clear();
        }
        if (Integer.parseInt(part[0]) != gathered.size()) {
            return;
        }
        gathered.add(record.value());
        if (part.length > 1) {
            String file = record.key().substring(0, record.key().lastIndexOf('@'));
            documents.add(new Document(file, position.start(), String.join("", gathered)));
            last = position;
            parts.clear();
        }
    }

    List<Document> documents() {
        return documents;
    }
}
