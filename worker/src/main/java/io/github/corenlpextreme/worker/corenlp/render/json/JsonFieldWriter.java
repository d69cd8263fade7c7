package io.github.corenlpextreme.worker.corenlp.render.json;

import edu.stanford.nlp.util.Pair;
import java.math.BigDecimal;
import java.math.RoundingMode;
import org.jspecify.annotations.Nullable;

/**
 * The fields of JSON objects as CoreNLP writes them: a field without a value is left out. One per
 * document; not thread-safe.
 */
final class JsonFieldWriter {

    /** CoreNLP rounds its numbers to so many decimals. */
    private static final int DECIMALS = 14;

    private final JsonBytes json;

    JsonFieldWriter(JsonBytes json) {
        this.json = json;
    }

    JsonBytes json() {
        return json;
    }

    void startObject(String key) {
        json.name(key);
        json.startObject();
    }

    void startArray(String key) {
        json.name(key);
        json.startArray();
    }

    void text(String key, @Nullable Object value) {
        if (value != null) {
            json.name(key);
            json.text(value.toString());
        }
    }

    void text(JsonName key, @Nullable String value) {
        if (value != null) {
            json.name(key);
            json.text(value);
        }
    }

    void number(String key, @Nullable Integer value) {
        if (value != null) {
            number(key, value.longValue());
        }
    }

    void number(String key, long value) {
        json.name(key);
        json.number(value);
    }

    void number(JsonName key, int value) {
        json.name(key);
        json.number(value);
    }

    void truth(String key, boolean value) {
        json.name(key);
        json.literal(Boolean.toString(value));
    }

    void constant(String key, @Nullable Enum<?> value) {
        if (value != null) {
            text(key, value.name());
        }
    }

    void span(String key, Pair<Integer, Integer> span) {
        startArray(key);
        json.number(span.first);
        json.number(span.second);
        json.endArray();
    }

    /** Rounded like CoreNLP's, but without its thousands separators; what is no number in JSON is null. */
    void real(double value) {
        json.literal(
                Double.isFinite(value)
                        ? new BigDecimal(value)
                                .setScale(DECIMALS, RoundingMode.HALF_EVEN)
                                .stripTrailingZeros()
                                .toPlainString()
                        : "null");
    }
}
