package io.github.corenlpextreme.protocol.wire;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.corenlpextreme.protocol.ContentCounts;
import io.github.corenlpextreme.protocol.QuarantineReason;
import java.util.stream.Collectors;
import java.util.stream.LongStream;

/**
 * What became of a line, as the short texts that travel beside its document: the counts as {@code 1,2,30,0,0,0},
 * or {@code 1,2,30,0,0,0,1} of a line that was compared, the quarantine as a JSON object. Safe for use by many threads.
 */
public final class OutcomeCodec {

    private static final int COUNTS = 6;
    private static final int COUNTS_OF_COMPARED = 7;

    private final ObjectMapper mapper = JsonMapper.builder(LineSafeJson.factory())
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .build();

    /** Lines, sentences, tokens, quarantined, malformed, degraded, and compared if there are any, in this order. */
    public String encode(ContentCounts counts) {
        return LongStream.of(
                        counts.lines(),
                        counts.sentences(),
                        counts.tokens(),
                        counts.quarantined(),
                        counts.malformed(),
                        counts.degraded(),
                        counts.compared())
                .limit(counts.compared() > 0 ? COUNTS_OF_COMPARED : COUNTS)
                .mapToObj(Long::toString)
                .collect(Collectors.joining(","));
    }

    /**
     * Reads what {@link #encode(ContentCounts)} has written.
     *
     * @throws WireException if it is something else
     */
    public ContentCounts counts(byte[] text) {
        try {
            long[] numbers = new long[COUNTS_OF_COMPARED];
            int found = 0;
            int from = 0;
            while (from <= text.length) {
                int comma = NumberText.find(text, ',', from);
                long number = NumberText.parse(text, from, comma);
                if (found < numbers.length) {
                    numbers[found] = number;
                }
                found++;
                from = comma + 1;
            }
            if (found != COUNTS && found != COUNTS_OF_COMPARED) {
                throw new WireException("there are " + found + " counts instead of " + COUNTS);
            }
            return new ContentCounts(
                    numbers[0], numbers[1], numbers[2], numbers[3], numbers[4], numbers[5], numbers[COUNTS]);
        } catch (IllegalArgumentException e) {
            throw new WireException("the counts are not numbers from 0: " + e.getMessage(), e);
        }
    }

    public String encode(QuarantineReason quarantine) {
        ObjectNode json = mapper.createObjectNode();
        json.put("offset", quarantine.offset());
        json.put("length", quarantine.length());
        json.put("reason", quarantine.reason());
        json.put("detail", quarantine.detail());
        json.put("attempts", quarantine.attempts());
        return json.toString();
    }

    /**
     * Reads what {@link #encode(QuarantineReason)} has written.
     *
     * @throws WireException if it is something else
     */
    public QuarantineReason quarantine(String text) {
        try {
            JsonNode json = mapper.readTree(text);
            StrictJson fields = new StrictJson(json);
            return new QuarantineReason(
                    fields.number("offset"),
                    fields.number("length"),
                    fields.text("reason"),
                    fields.text("detail"),
                    fields.index("attempts"));
        } catch (JsonProcessingException e) {
            throw new WireException("the quarantine is not JSON", e);
        }
    }
}
