package io.github.corenlpextreme.writer.loop;

import io.github.corenlpextreme.protocol.TopicKind;
import io.github.corenlpextreme.writer.checkpoint.WriterCheckpoint;
import java.io.IOException;
import java.time.Duration;
import java.util.Map;
import java.util.function.Consumer;

/**
 * What the writer's loop has done by others, all of it on its thread.
 *
 * @param feed brings the messages
 * @param topics watches over where they come from
 * @param checkpoints keeps the last checkpoint
 * @param onDurable told of each checkpoint once it is kept; what is before it is needed no longer
 * @param delivery runs what may take hours
 * @param onTurn run at each turn and at each checkpoint, a sign of life
 */
public record WriterPorts(
        LaneFeed feed,
        TopicIds topics,
        CheckpointSink checkpoints,
        Consumer<WriterCheckpoint> onDurable,
        FinalDelivery delivery,
        Runnable onTurn) {

    /** Brings messages into the lanes' buffers. */
    public interface LaneFeed {

        /** Takes over what has arrived, waiting for the first message up to the timeout. */
        void poll(Duration timeout);
    }

    /** Watches over the topics that are read. */
    public interface TopicIds {

        /** Kafka's ids of the topics, as far as they have been seen; fails if a topic is not the one that it was. */
        Map<TopicKind, String> current();
    }

    /** Keeps the last checkpoint. */
    public interface CheckpointSink {

        /** Replaces the checkpoint; durable when this returns. */
        void write(WriterCheckpoint checkpoint) throws IOException;
    }

    /** Gives a complete output its final name. */
    public interface FinalDelivery {

        /**
         * Returns when the step is done.
         *
         * @param sign run now and then meanwhile
         */
        void run(HeartbeatRunner.HeartbeatWork step, Runnable sign) throws IOException;
    }
}
