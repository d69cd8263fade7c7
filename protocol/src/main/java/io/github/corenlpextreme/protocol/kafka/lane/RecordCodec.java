package io.github.corenlpextreme.protocol.kafka.lane;

import static io.github.corenlpextreme.protocol.kafka.lane.MessageHeaders.ATTEMPT;
import static io.github.corenlpextreme.protocol.kafka.lane.MessageHeaders.CHUNK;
import static io.github.corenlpextreme.protocol.kafka.lane.MessageHeaders.COUNTS;
import static io.github.corenlpextreme.protocol.kafka.lane.MessageHeaders.CRC;
import static io.github.corenlpextreme.protocol.kafka.lane.MessageHeaders.DOCUMENT;
import static io.github.corenlpextreme.protocol.kafka.lane.MessageHeaders.LAST;
import static io.github.corenlpextreme.protocol.kafka.lane.MessageHeaders.PART;
import static io.github.corenlpextreme.protocol.kafka.lane.MessageHeaders.QUARANTINE;
import static io.github.corenlpextreme.protocol.kafka.lane.MessageHeaders.RANGE;
import static io.github.corenlpextreme.protocol.kafka.lane.MessageHeaders.TYPE;
import static java.nio.charset.StandardCharsets.UTF_8;

import io.github.corenlpextreme.protocol.JobManifest;
import io.github.corenlpextreme.protocol.TopicKind;
import io.github.corenlpextreme.protocol.TopicLayout;
import io.github.corenlpextreme.protocol.message.DocumentPart;
import io.github.corenlpextreme.protocol.message.LaneMessage;
import io.github.corenlpextreme.protocol.plan.PlanCheck;
import io.github.corenlpextreme.protocol.wire.MessageCodec;
import io.github.corenlpextreme.protocol.wire.OutcomeCodec;
import io.github.corenlpextreme.protocol.wire.WireException;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.header.Headers;

/**
 * Messages as Kafka records. A document's record has its text as value, {@code FILE@OFFSET} as key
 * and its place in headers; every other message is JSON. The header {@code type} tells them apart.
 * Safe for use by many threads.
 */
public final class RecordCodec {

    private static final String ONLY_PART = "0" + LAST;
    private static final byte[] NOTHING = new byte[0];

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
            MessageHeaders headers = new MessageHeaders(record.headers());
            if (headers.isDocument()) {
                return document(record, headers);
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
        headers.add(CHUNK, Long.toString(part.chunk()).getBytes(UTF_8));
        headers.add(RANGE, part.range().toString().getBytes(UTF_8));
        headers.add(CRC, MessageHeaders.digits(part.source().crc32c()).getBytes(UTF_8));
        headers.add(COUNTS, outcomes.encode(part.outcome().counts()).getBytes(UTF_8));
        part.outcome()
                .quarantine()
                .ifPresent(quarantine ->
                        headers.add(QUARANTINE, outcomes.encode(quarantine).getBytes(UTF_8)));
        if (part.split()) {
            headers.add(PART, (part.part() + (part.last() ? LAST : "")).getBytes(UTF_8));
            headers.add(ATTEMPT, part.attempt().getBytes(UTF_8));
        }
        return record;
    }

    private DocumentPart document(ConsumerRecord<byte[], byte[]> record, MessageHeaders headers) {
        byte[] key = record.key() == null ? NOTHING : record.key();
        int at = lastAt(key);
        if (!headers.hasRange() || at < 0) {
            throw new WireException("the document's key or range is missing");
        }
        String part = headers.split() ? headers.part() : ONLY_PART;
        boolean last = part.endsWith(LAST);
        int number = part.equals(ONLY_PART) ? 0 : number(part, last);
        if (number < 0 || (headers.split() && last && number == 0)) {
            throw new WireException("header 'part' is " + part + ", which no document has");
        }
        return new DocumentPart(
                new String(key, 0, at, UTF_8),
                headers.chunk(),
                headers.source(),
                number,
                last,
                headers.split() ? headers.attempt() : "",
                headers.outcome(outcomes),
                record.value() == null ? NOTHING : record.value());
    }

    private static int number(String part, boolean last) {
        return Integer.parseInt(last ? part.substring(0, part.length() - LAST.length()) : part);
    }

    /** Where the file's name ends; -1 if nowhere. */
    private static int lastAt(byte[] key) {
        int at = key.length - 1;
        while (at >= 0 && key[at] != '@') {
            at--;
        }
        return at;
    }
}
