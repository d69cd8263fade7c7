package io.github.corenlpextreme.protocol.wire;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonFactoryBuilder;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.SerializableString;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.exc.StreamConstraintsException;
import com.fasterxml.jackson.core.io.CharacterEscapes;
import com.fasterxml.jackson.core.io.SerializedString;
import com.fasterxml.jackson.core.json.JsonWriteFeature;
import com.fasterxml.jackson.databind.JsonMappingException;
import java.io.IOException;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * JSON of which a line is one line for every reader. JSON itself wants only control characters below U+0020 escaped;
 * Python's {@code splitlines} and Node's {@code readline} also break lines at others. All our JSON is written by this.
 */
public final class LineSafeJson {

    /** As long as a whole file may be. */
    private static final int LONGEST_TEXT = 4 << 20;

    /**
     * What none of ours comes near, so that foreign bytes of any kind cost no more memory than honest ones: a job's
     * list of inputs is the longest.
     */
    private static final StreamReadConstraints LIMITS = StreamReadConstraints.builder()
            .maxNestingDepth(32)
            .maxNumberLength(100)
            .maxStringLength(LONGEST_TEXT)
            .maxTokenCount(500_000)
            .build();

    private LineSafeJson() {}

    /** A factory of one's own, because a mapper changes the settings of the one that it is given. */
    public static JsonFactory factory() {
        return new JsonFactoryBuilder()
                .characterEscapes(new LineEndEscapes())
                .streamReadConstraints(LIMITS)
                .enable(JsonWriteFeature.COMBINE_UNICODE_SURROGATES_IN_UTF8)
                .build();
    }

    /** Why bytes could not be read by such a factory, for a message; one line. */
    public static String reason(IOException failure) {
        if (failure instanceof StreamConstraintsException) {
            return "it is nested deeper, or a number, text or list in it is longer, than in any file of this program";
        }
        String what =
                failure instanceof JsonProcessingException json ? json.getOriginalMessage() : failure.getMessage();
        String line = String.valueOf(what).replaceAll("\\s*\\n\\s*", " ");
        return failure instanceof JsonMappingException mapping ? field(mapping) + line : line;
    }

    /** Where in the record it is, such as {@code inputs.size: }. */
    private static String field(JsonMappingException failure) {
        String path = failure.getPath().stream()
                .map(JsonMappingException.Reference::getFieldName)
                .filter(Objects::nonNull)
                .collect(Collectors.joining("."));
        return path.isEmpty() ? "" : path + ": ";
    }

    private static final class LineEndEscapes extends CharacterEscapes {

        private static final long serialVersionUID = 1L;
        private static final int[] ASCII = CharacterEscapes.standardAsciiEscapesForJSON();
        private static final SerializedString NEXT_LINE = new SerializedString("\\u0085");
        private static final SerializedString LINE_SEPARATOR = new SerializedString("\\u2028");
        private static final SerializedString PARAGRAPH_SEPARATOR = new SerializedString("\\u2029");

        @Override
        public int[] getEscapeCodesForAscii() {
            return ASCII.clone();
        }

        @Override
        public @Nullable SerializableString getEscapeSequence(int character) {
            return switch (character) {
                case 0x85 -> NEXT_LINE;
                case 0x2028 -> LINE_SEPARATOR;
                case 0x2029 -> PARAGRAPH_SEPARATOR;
                default -> null;
            };
        }
    }
}
