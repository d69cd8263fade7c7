package io.github.corenlpextreme.e2e;

/**
 * A point in the program, as Byteman finds it. Bound to methods whose names are what they are for a reason,
 * and where it can be to Kafka's own.
 */
enum FailpointSite {
    WORKER_MID_ANNOTATE("""
            CLASS io.github.corenlpextreme.worker.corenlp.CoreNlpAnnotator
            METHOD annotate
            AT ENTRY"""),

    /** Some of a chunk's records are safe, others have not been sent. */
    WORKER_AFTER_SEND("""
            CLASS io.github.corenlpextreme.protocol.kafka.lane.LaneSender
            METHOD send(TopicKind, int, LaneMessage, Runnable)
            AT EXIT""", "$3 instanceof io.github.corenlpextreme.protocol.message.DocumentPart", "$0.flush(), "),

    /** A document that is larger than a record is there in part. */
    WORKER_BETWEEN_PARTS("""
            CLASS io.github.corenlpextreme.protocol.kafka.lane.LaneSender
            METHOD send(TopicKind, int, LaneMessage, Runnable)
            AT EXIT""", "%s.isUnfinished($3)", "$0.flush(), "),

    /** All records are acknowledged. */
    WORKER_BEFORE_COMMIT("""
            CLASS KafkaConsumer
            METHOD commitSync(Map, Duration)
            AT ENTRY"""),

    /** The broker has committed; the worker has not looked at its answer. */
    WORKER_IN_COMMIT("""
            CLASS ConsumerCoordinator$OffsetCommitResponseHandler
            METHOD handle
            AT ENTRY""", "%s.inWorker()", ""),

    WORKER_AFTER_COMMIT("""
            CLASS KafkaConsumer
            METHOD commitSync(Map, Duration)
            AT EXIT"""),

    /** The output is with the operating system, not on the disk. */
    WRITER_AFTER_WRITE("""
            CLASS io.github.corenlpextreme.writer.files.AppendedFile
            METHOD force
            AT INVOKE FileChannel.force"""),

    /** The output is on the disk, the checkpoint that speaks of it is not. */
    WRITER_AFTER_FSYNC("""
            CLASS io.github.corenlpextreme.writer.checkpoint.CheckpointFile
            METHOD write
            AT ENTRY"""),

    /** The new checkpoint lies beside the old one. */
    WRITER_IN_CHECKPOINT("""
            CLASS io.github.corenlpextreme.writer.files.DurableFiles
            METHOD move
            AT ENTRY""", "$2.toString().endsWith(\"checkpoint.json\")", ""),

    /** The checkpoint is on the disk, Kafka does not know of it. */
    WRITER_AFTER_CHECKPOINT("""
            CLASS io.github.corenlpextreme.writer.checkpoint.CheckpointFile
            METHOD write
            AT EXIT"""),

    /** What lies behind the checkpoint is about to be cut off. */
    WRITER_IN_TRUNCATE("""
            CLASS io.github.corenlpextreme.writer.files.AppendedFile
            METHOD open
            AT INVOKE FileChannel.truncate""", "$channel.size() > $length", ""),

    /** Some of an output's three files have their final names. */
    WRITER_IN_RENAME("""
            CLASS io.github.corenlpextreme.writer.files.OutputDelivery$RenameDelivery
            METHOD deliver
            AT EXIT"""),

    /** Some of the topics of a job that is being removed are gone. */
    TOPIC_REMOVED("""
            CLASS io.github.corenlpextreme.protocol.kafka.topics.JobTopics
            METHOD delete(TopicKind)
            AT EXIT"""),

    /** Some of the chunks are on the broker. */
    PRODUCER_HALF_WAY("""
            CLASS io.github.corenlpextreme.protocol.kafka.lane.LaneSender
            METHOD sendForOffset
            AT EXIT""", "$1 == io.github.corenlpextreme.protocol.TopicKind.CHUNKS", "$0.flush(), ");

    private final String where;
    private final String condition;
    private final String before;

    FailpointSite(String where) {
        this(where, "TRUE", "");
    }

    FailpointSite(String where, String condition, String before) {
        this.where = where;
        this.condition = condition;
        this.before = before;
    }

    /** Class, method and place within it. */
    String where() {
        return where;
    }

    /** In which case; {@code %s} is the class {@link Failpoint}. */
    String condition() {
        return condition;
    }

    /** What comes first, if anything. */
    String before() {
        return before;
    }
}
