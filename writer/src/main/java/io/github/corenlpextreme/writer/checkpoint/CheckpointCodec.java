package io.github.corenlpextreme.writer.checkpoint;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.Version;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.MapperFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializerProvider;
import com.fasterxml.jackson.databind.deser.std.StdDeserializer;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.module.SimpleModule;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.ser.std.StdSerializer;
import io.github.corenlpextreme.protocol.plan.PlanStep;
import io.github.corenlpextreme.protocol.wire.LineSafeJson;
import java.io.IOException;
import java.time.Instant;

/** A checkpoint as readable JSON with a version. Safe for use by many threads. */
public final class CheckpointCodec {

    private static final int VERSION = 2;

    /** A value that is missing would otherwise be read as null or 0, and the job taken up in the wrong place. */
    private final ObjectMapper mapper = JsonMapper.builder(LineSafeJson.factory())
            .enable(
                    DeserializationFeature.FAIL_ON_MISSING_CREATOR_PROPERTIES,
                    DeserializationFeature.FAIL_ON_NULL_CREATOR_PROPERTIES,
                    DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES,
                    DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .disable(MapperFeature.ALLOW_COERCION_OF_SCALARS)
            .addModule(new SimpleModule("checkpoint", Version.unknownVersion())
                    .addSerializer(PlanStep.class, new TextSerializer<>(PlanStep.class, StepCodec::write))
                    .addDeserializer(PlanStep.class, new TextDeserializer<>(PlanStep.class, StepCodec::read))
                    .addSerializer(Instant.class, new TextSerializer<>(Instant.class, Instant::toString))
                    .addDeserializer(Instant.class, new TextDeserializer<>(Instant.class, Instant::parse)))
            .build();

    public byte[] encode(WriterCheckpoint checkpoint) {
        try {
            ObjectNode json = mapper.valueToTree(checkpoint);
            json.put("v", VERSION);
            ImplicitFields.leaveAway(json);
            return mapper.writerWithDefaultPrettyPrinter().writeValueAsBytes(json);
        } catch (IOException e) {
            throw new IllegalStateException("a checkpoint can always be written", e);
        }
    }

    /**
     * Decodes a checkpoint.
     *
     * @throws CheckpointException if the bytes are none, or of another version
     */
    public WriterCheckpoint decode(byte[] bytes) {
        try {
            JsonNode json = mapper.readTree(bytes);
            if (!(json instanceof ObjectNode object) || json.path("v").asInt(-1) != VERSION) {
                throw new CheckpointException(
                        "it is of version " + json.path("v").asText("unknown")
                                + ", written by another release; this one reads version " + VERSION);
            }
            object.remove("v");
            refuseOtherNumbers(object);
            ImplicitFields.fillIn(object);
            return mapper.treeToValue(json, WriterCheckpoint.class);
        } catch (IOException e) {
            throw new CheckpointException("it is damaged: " + LineSafeJson.reason(e), e);
        } catch (IllegalArgumentException | ArithmeticException e) {
            throw new CheckpointException("it is damaged: " + e.getMessage(), e);
        }
    }

    /** Whatever there is a number of, it is whole and not negative; and nothing is without a value. */
    private static void refuseOtherNumbers(JsonNode json) {
        boolean wrongNumber =
                json.isNumber() && !(json.isIntegralNumber() && json.canConvertToLong() && json.longValue() >= 0);
        if (wrongNumber || json.isNull()) {
            throw new IllegalArgumentException("a number in it is none that a job can have");
        }
        json.forEach(CheckpointCodec::refuseOtherNumbers);
    }

    private interface ToText<T> {
        String write(T value);
    }

    private interface FromText<T> {
        T read(String text);
    }

    private static final class TextSerializer<T> extends StdSerializer<T> {
        private static final long serialVersionUID = 1L;
        private final transient ToText<T> text;

        TextSerializer(Class<T> type, ToText<T> text) {
            super(type);
            this.text = text;
        }

        @Override
        public void serialize(T value, JsonGenerator json, SerializerProvider provider) throws IOException {
            json.writeString(text.write(value));
        }
    }

    private static final class TextDeserializer<T> extends StdDeserializer<T> {
        private static final long serialVersionUID = 1L;
        private final transient FromText<T> text;

        TextDeserializer(Class<T> type, FromText<T> text) {
            super(type);
            this.text = text;
        }

        @Override
        public T deserialize(JsonParser json, DeserializationContext context) throws IOException {
            return text.read(json.getText());
        }
    }
}
