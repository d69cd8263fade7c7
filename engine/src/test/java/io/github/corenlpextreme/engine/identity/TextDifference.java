package io.github.corenlpextreme.engine.identity;

import java.util.List;
import java.util.Optional;

/**
 * The first line in which two texts differ.
 *
 * @param stock the line of the first, without its end; empty if it is shorter
 * @param engine the line of the second
 */
public record TextDifference(String stock, String engine) {

    private static final int MOST_CHARACTERS = 300;

    static Optional<TextDifference> between(String stock, String engine) {
        if (stock.equals(engine)) {
            return Optional.empty();
        }
        List<String> one = stock.lines().toList();
        List<String> other = engine.lines().toList();
        int at = 0;
        while (at < Math.min(one.size(), other.size()) && one.get(at).equals(other.get(at))) {
            at++;
        }
        return Optional.of(new TextDifference(line(one, at), line(other, at)));
    }

    private static String line(List<String> lines, int at) {
        String line = at < lines.size() ? lines.get(at) : "";
        return line.substring(0, Math.min(line.length(), MOST_CHARACTERS));
    }

    @Override
    public String toString() {
        return "CoreNLP: " + stock + "\n  engine:  " + engine;
    }
}
