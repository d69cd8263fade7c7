package io.github.corenlpextreme.worker.corenlp.purity;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.concurrent.ConcurrentSkipListSet;

/** Everything that each line has ever come out as. Safe for many threads. */
final class LineOutcomes {

    private static final String SEPARATOR = "\t";

    private final Map<Integer, Set<String>> byLine = new ConcurrentSkipListMap<>();

    /**
     * @param outcome a fingerprint of what a line came out as
     * @return whether it is the first of its kind
     */
    boolean add(int line, String outcome) {
        return byLine.computeIfAbsent(line, any -> new ConcurrentSkipListSet<>())
                .add(outcome);
    }

    void addAll(LineOutcomes others) {
        others.byLine.forEach((line, outcomes) -> outcomes.forEach(outcome -> add(line, outcome)));
    }

    int lines() {
        return byLine.size();
    }

    /** Lines that were not always the same. */
    List<Integer> differing() {
        return byLine.entrySet().stream()
                .filter(entry -> entry.getValue().size() > 1)
                .map(Map.Entry::getKey)
                .toList();
    }

    /** What a line ever came out as. */
    Set<String> of(int line) {
        return byLine.get(line);
    }

    /** How many lines came out as something that holds this. */
    long count(String part) {
        return byLine.values().stream()
                .filter(outcomes -> outcomes.stream().anyMatch(outcome -> outcome.contains(part)))
                .count();
    }

    void write(Path file) throws IOException {
        Files.write(
                file,
                byLine.entrySet().stream()
                        .flatMap(
                                entry -> entry.getValue().stream().map(outcome -> entry.getKey() + SEPARATOR + outcome))
                        .toList());
    }

    static LineOutcomes read(Path file) throws IOException {
        LineOutcomes outcomes = new LineOutcomes();
        for (String row : Files.readAllLines(file)) {
            String[] fields = row.split(SEPARATOR);
            outcomes.add(Integer.parseInt(fields[0]), fields[1]);
        }
        return outcomes;
    }
}
