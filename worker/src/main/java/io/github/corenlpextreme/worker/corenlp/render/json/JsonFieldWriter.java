package io.github.corenlpextreme.worker.corenlp.render.json;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.SerializableString;
import edu.stanford.nlp.util.Pair;
import java.io.IOException;
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

    private final JsonGenerator json;

    JsonFieldWriter(JsonGenerator json) {
        this.json = json;
    }

    JsonGenerator generator() {
        return json;
    }

    void text(String key, @Nullable Object value) throws IOException {
        if (value != null) {
            json.writeStringField(key, value.toString());
        }
    }

    void number(String key, @Nullable Integer value) throws IOException {
        if (value != null) {
            json.writeNumberField(key, value);
        }
    }

    void text(SerializableString key, @Nullable String value) throws IOException {
        if (value != null) {
            json.writeFieldName(key);
            json.writeString(value);
        }
    }

    void number(SerializableString key, int value) throws IOException {
        json.writeFieldName(key);
        json.writeNumber(value);
    }

    void constant(String key, @Nullable Enum<?> value) throws IOException {
        if (value != null) {
            json.writeStringField(key, value.name());
        }
    }

    void span(String key, Pair<Integer, Integer> span) throws IOException {
        json.writeFieldName(key);
        json.writeArray(new int[] {span.first, span.second}, 0, 2);
    }

    /** Rounded like CoreNLP's, but without its thousands separators; what is no number in JSON is null. */
    void real(double value) throws IOException {
        if (Double.isFinite(value)) {
            json.writeNumber(new BigDecimal(value)
                    .setScale(DECIMALS, RoundingMode.HALF_EVEN)
                    .stripTrailingZeros()
                    .toPlainString());
        } else {
            json.writeNull();
        }
    }
}
