package io.github.corenlpextreme.simulation;

import io.github.corenlpextreme.protocol.TopicKind;
import io.github.corenlpextreme.protocol.message.LaneMessage;
import io.github.corenlpextreme.worker.annotate.ResultSink;
import io.github.corenlpextreme.worker.loop.ResultPublisher;
import io.github.corenlpextreme.worker.loop.TaskResults;
import io.github.corenlpextreme.worker.progress.Lane;
import io.github.corenlpextreme.worker.progress.LaneTask;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Between a worker and its sender. What has been appended is counted here for the invariants alone, and the worker's
 * own {@link ResultPublisher} counts what has been acknowledged.
 */
final class AppendedTasks implements ResultSink, TaskResults {

    private final World world;
    private final FakeSender sender;
    private final ResultPublisher publisher = new ResultPublisher(this::send, EnumSet.allOf(TopicKind.class));
    private final Map<LaneTask, Count> counts = new HashMap<>();
    private final Map<Lane, Long> lastTenure = new HashMap<>();
    private @Nullable Count sending;

    AppendedTasks(World world, FakeSender sender) {
        this.world = world;
        this.sender = sender;
    }

    @Override
    public void send(LaneTask task, TopicKind topic, LaneMessage message) {
        sending = counts.computeIfAbsent(task, Count::new);
        sending.unappended++;
        publisher.send(task, topic, message);
        lastTenure.put(task.lane(), task.tenure());
    }

    @Override
    public void finish(LaneTask task) {
        publisher.finish(task);
        counts.computeIfAbsent(task, Count::new).appended();
        counts.remove(task);
    }

    @Override
    public @Nullable LaneTask pollComplete() {
        LaneTask task = publisher.pollComplete();
        return task == null ? null : world.decisions().completed(task, lastTenure.get(task.lane()));
    }

    @Override
    public boolean allSafe() {
        return publisher.allSafe();
    }

    private void send(TopicKind topic, int lane, LaneMessage message, Runnable onAcknowledged) {
        Count count = sending;
        boolean early = world.decisions().completeWhenSent();
        sender.send(topic, lane, message, new FakeSender.Receipt() {
            @Override
            public void appended() {
                count.appended();
            }

            @Override
            public void acknowledged() {
                if (!early) {
                    onAcknowledged.run();
                }
            }
        });
        if (early) {
            onAcknowledged.run();
        }
    }

    /** Of messages of one task, beginning with one for its end. */
    private final class Count {
        private final LaneTask task;
        private int unappended = 1;

        private Count(LaneTask task) {
            this.task = task;
        }

        private void appended() {
            if (--unappended == 0) {
                world.invariants().done(task.lane(), task.offset());
            }
        }
    }
}
