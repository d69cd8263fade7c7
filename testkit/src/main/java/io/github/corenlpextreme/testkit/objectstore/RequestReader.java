package io.github.corenlpextreme.testkit.objectstore;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/** Finds the heads in what one client sends over one connection, and passes over the bodies. */
final class RequestReader {

    private final Consumer<HttpRequestHead> requests;
    private final StringBuilder line = new StringBuilder();
    private final List<String> lines = new ArrayList<>();
    private long body;

    RequestReader(Consumer<HttpRequestHead> requests) {
        this.requests = requests;
    }

    void accept(byte[] bytes, int length) {
        for (int i = 0; i < length; i++) {
            if (body > 0) {
                body--;
            } else if (bytes[i] == '\n') {
                endLine();
            } else {
                line.append((char) (bytes[i] & 0xFF));
            }
        }
    }

    private void endLine() {
        String text = line.toString().stripTrailing();
        line.setLength(0);
        if (!text.isEmpty()) {
            lines.add(text);
        } else if (!lines.isEmpty()) {
            HttpRequestHead request = new HttpRequestHead(lines);
            lines.clear();
            body = request.field("content-length").map(Long::parseLong).orElse(0L);
            requests.accept(request);
        }
    }
}
