package io.github.corenlpextreme.writer.ledger;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.github.corenlpextreme.protocol.wire.LineSafeJson;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeSet;

/** In what the options of two manifests differ, be they read or about to be written. Stateless. */
public final class OptionDifferences {

    private static final ObjectMapper MAPPER =
            JsonMapper.builder(LineSafeJson.factory()).build();

    private OptionDifferences() {}

    /** The names of options that only one of them has, or of which the values differ, in alphabetical order. */
    public static List<String> between(Map<String, Object> one, Map<String, Object> other) {
        JsonNode left = json(one);
        JsonNode right = json(other);
        TreeSet<String> names = new TreeSet<>(one.keySet());
        names.addAll(other.keySet());
        return names.stream()
                .filter(name -> !Objects.equals(left.get(name), right.get(name)))
                .toList();
    }

    /** As it is read, whatever it was before: a number is then of one type. */
    private static JsonNode json(Map<String, Object> options) {
        try {
            return MAPPER.readTree(MAPPER.writeValueAsBytes(options));
        } catch (IOException e) {
            throw new UncheckedIOException("options can always be written", e);
        }
    }
}
