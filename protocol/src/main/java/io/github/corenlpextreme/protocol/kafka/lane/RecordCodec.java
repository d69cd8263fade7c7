package io.github.corenlpextreme.protocol.kafka.lane;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.github.corenlpextreme.protocol.ByteRange;
import io.github.corenlpextreme.protocol.CheckedRange;
import io.github.corenlpextreme.protocol.JobManifest;
import io.github.corenlpextreme.protocol.TopicKind;
import io.github.corenlpextreme.protocol.TopicLayout;
import io.github.corenlpextreme.protocol.message.DocumentPart;
import io.github.corenlpextreme.protocol.message.LaneMessage;
import io.github.corenlpextreme.protocol.message.LineOutcome;
import io.github.corenlpextreme.protocol.plan.PlanCheck;
import io.github.corenlpextreme.protocol.wire.MessageCodec;
import io.github.corenlpextreme.protocol.wire.OutcomeCodec;
import io.github.corenlpextreme.protocol.wire.WireException;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Optional;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.header.Header;
import org.apache.kafka.common.header.Headers;
import org.jspecify.annotations.Nullable;

/**
 * Messages as Kafka records. A document's record has its text as value, {@code FILE@OFFSET} as key
 * and its place in headers; every other message is JSON. The header {@code type} tells them apart.
 * Safe for use by many threads.
 */
public final class RecordCodec {

    private static final String TYPE = "type";
    private static final String COUNTS = "counts";
    private static final String CRC = "crc32c";
    private static final int CRC_DIGITS = 8;
    private static final String QUARANTINE = "quarantine";
    private static final byte[] DOCUMENT = "document".getBytes(UTF_8);

    private final MessageCodec codec = new MessageCodec();
    private final OutcomeCodec outcomes = new OutcomeCodec();
    private final TopicLayout names;
    private final byte[] jobBytes;
    private final byte[] mediaType;

    /**
     * Makes a codec for one job.
     *
     * @param mediaType content type of its documents
     */
    public RecordCodec(TopicLayout names, String mediaType) {
        this.names = names;
        this.jobBytes = names.job().value().getBytes(UTF_8);
        this.mediaType = mediaType.getBytes(UTF_8);
    }

    public static RecordCodec of(JobManifest manifest) {
        return new RecordCodec(
                TopicLayout.of(manifest), manifest.render().format().mediaType());
    }

    /** The topics that it knows. */
    TopicLayout names() {
        return names;
    }

    public ProducerRecord<byte[], byte[]> encode(TopicKind topic, int lane, LaneMessage message) {
        if (message instanceof DocumentPart part) {
            return document(topic, lane, part);
        }
        ProducerRecord<byte[], byte[]> record =
                new ProducerRecord<>(names.name(topic), lane, null, null, codec.encode(message));
        record.headers().add(TYPE, MessageCodec.typeOf(message).getBytes(UTF_8));
        return record;
    }

    /**
     * Decodes a record.
     *
     * @throws WireException if it is none of ours; names topic, partition and offset
     */
    public LaneMessage decode(ConsumerRecord<byte[], byte[]> record) {
        try {
            if (isDocument(record.headers().lastHeader(TYPE))) {
                return document(record);
            }
            if (record.value() == null) {
                throw new WireException("the record is empty");
            }
            return codec.decode(record.value());
        } catch (WireException | IllegalArgumentException e) {
            throw at(record, e);
        }
    }

    /**
     * Decodes a record that must fit into a job's plan.
     *
     * @throws WireException if no part of the job can have sent it; names topic, partition and offset
     */
    public LaneMessage decode(ConsumerRecord<byte[], byte[]> record, PlanCheck plan) {
        LaneMessage message = decode(record);
        try {
            plan.check(topicOf(record), record.partition(), message);
            return message;
        } catch (IllegalArgumentException e) {
            throw at(record, e);
        }
    }

    /** The failure to make sense of a record, with its place. */
    public static WireException at(ConsumerRecord<byte[], byte[]> record, RuntimeException failure) {
        return new WireException(
                "topic " + record.topic() + ", partition " + record.partition() + ", offset " + record.offset() + ": "
                        + failure.getMessage() + " (only the job's own parts may write there;"
                        + " start another job with --job)",
                failure);
    }

    private TopicKind topicOf(ConsumerRecord<byte[], byte[]> record) {
        return names.topic(record.topic())
                .orElseThrow(() -> new IllegalArgumentException("job " + names.job() + " has no such topic"));
    }

    private ProducerRecord<byte[], byte[]> document(TopicKind topic, int lane, DocumentPart part) {
        byte[] key = (part.file() + "@" + part.range().start()).getBytes(UTF_8);
        ProducerRecord<byte[], byte[]> record =
                new ProducerRecord<>(names.name(topic), lane, null, key, part.rendered());
        Headers headers = record.headers();
        headers.add(TYPE, DOCUMENT);
        headers.add("job", jobBytes);
        headers.add("content-type", mediaType);
        headers.add("chunk", Long.toString(part.chunk()).getBytes(UTF_8));
        headers.add("range", part.range().toString().getBytes(UTF_8));
        headers.add(
                CRC,
                HexFormat.of().toHexDigits(part.source().crc32c(), CRC_DIGITS).getBytes(UTF_8));
        headers.add(COUNTS, outcomes.encode(part.outcome().counts()).getBytes(UTF_8));
        part.outcome()
                .quarantine()
                .ifPresent(quarantine ->
                        headers.add(QUARANTINE, outcomes.encode(quarantine).getBytes(UTF_8)));
        if (part.split()) {
            headers.add("part", (part.part() + (part.last() ? "/last" : "")).getBytes(UTF_8));
            headers.add("attempt", part.attempt().getBytes(UTF_8));
        }
        return record;
    }

    /** Kafka allows a header without a value. */
    private static boolean isDocument(@Nullable Header type) {
        return type != null && type.value() != null && Arrays.equals(DOCUMENT, type.value());
    }

    private DocumentPart document(ConsumerRecord<byte[], byte[]> record) {
        String key = record.key() == null ? "" : new String(record.key(), UTF_8);
        int at = key.lastIndexOf('@');
        String[] range = text(record, "range").split("-", 2);
        if (at < 0 || range.length < 2) {
            throw new WireException("the document's key or range is missing");
        }
        boolean split = record.headers().lastHeader("part") != null;
        String part = split ? text(record, "part") : "0/last";
        boolean last = part.endsWith("/last");
        int number = Integer.parseInt(last ? part.substring(0, part.length() - "/last".length()) : part);
        if (number < 0 || (split && last && number == 0)) {
            throw new WireException("header 'part' is " + part + ", which no document has");
        }
        return new DocumentPart(
                key.substring(0, at),
                Long.parseLong(text(record, "chunk")),
                new CheckedRange(new ByteRange(Long.parseLong(range[0]), Long.parseLong(range[1])), crc(record)),
                number,
                last,
                split ? text(record, "attempt") : "",
                outcome(record),
                record.value() == null ? new byte[0] : record.value());
    }

    private static long crc(ConsumerRecord<byte[], byte[]> record) {
        String digits = text(record, CRC);
        if (digits.length() != CRC_DIGITS) {
            throw new WireException("header '" + CRC + "' is not of " + CRC_DIGITS + " hex digits");
        }
        return HexFormat.fromHexDigitsToLong(digits);
    }

    private LineOutcome outcome(ConsumerRecord<byte[], byte[]> record) {
        boolean quarantined = record.headers().lastHeader(QUARANTINE) != null;
        return new LineOutcome(
                outcomes.counts(text(record, COUNTS)),
                quarantined ? Optional.of(outcomes.quarantine(text(record, QUARANTINE))) : Optional.empty());
    }

    private static String text(ConsumerRecord<byte[], byte[]> record, String name) {
        Header header = record.headers().lastHeader(name);
        if (header == null || header.value() == null) {
            throw new WireException("header '" + name + "' is missing");
        }
        return new String(header.value(), UTF_8);
    }
}
