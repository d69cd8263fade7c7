package io.github.corenlpextreme.e2e;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * A record as Kafka's console consumer has printed it: partition, headers, key and value, with tabs between
 * them. Texts stand for bytes, since a part of a document may end within a character.
 */
record Printed(int lane, Map<String, String> headers, String key, String value) {

    private static final String PARTITION = "Partition";

    /** What is in a file; the line feed that ends a document's value leaves an empty line. */
    static List<Printed> read(Path file) throws IOException {
        return Arrays.stream(Files.readString(file, ISO_8859_1).split("\n"))
                .filter(line -> !line.isEmpty())
                .map(Printed::of)
                .toList();
    }

    private static Printed of(String line) {
        String[] fields = line.split("\t", -1);
        Map<String, String> headers = new HashMap<>();
        for (String header : Arrays.asList(fields).subList(0, fields.length - 2)) {
            String[] pair = header.split(":", 2);
            headers.put(pair[0], pair[1]);
        }
        int lane = Integer.parseInt(headers.remove(PARTITION));
        return new Printed(lane, headers, fields[fields.length - 2], fields[fields.length - 1]);
    }

    boolean isDocument() {
        return "document".equals(headers.get("type"));
    }

    /** Where the document's range starts. */
    long start() {
        return Long.parseLong(headers.get("range").split("-")[0]);
    }

    long chunk() {
        return Long.parseLong(headers.get("chunk"));
    }
}
