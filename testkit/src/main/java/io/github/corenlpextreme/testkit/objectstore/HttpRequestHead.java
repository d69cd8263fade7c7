package io.github.corenlpextreme.testkit.objectstore;

import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * The head of an HTTP request.
 *
 * @param lines the first line, then one for each field
 */
public record HttpRequestHead(List<String> lines) {

    public HttpRequestHead {
        lines = List.copyOf(lines);
    }

    /** Method and path, such as {@code GET /bucket/key}. */
    public String target() {
        return lines.get(0).substring(0, lines.get(0).lastIndexOf(' '));
    }

    public Optional<String> field(String name) {
        String start = name.toLowerCase(Locale.ROOT) + ":";
        return lines.stream()
                .filter(line -> line.toLowerCase(Locale.ROOT).startsWith(start))
                .map(line -> line.substring(start.length()).strip())
                .findFirst();
    }
}
