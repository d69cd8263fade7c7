package io.github.corenlpextreme.protocol.kafka.topics;

import io.github.corenlpextreme.protocol.JobManifest;
import io.github.corenlpextreme.protocol.TopicKind;
import io.github.corenlpextreme.protocol.TopicLayout;
import io.github.corenlpextreme.protocol.kafka.client.ClientSettings;
import io.github.corenlpextreme.protocol.kafka.client.JobKafkaException;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/**
 * Looks every few seconds whether a job's topics are still those that it began with. Kafka does not tell:
 * of a topic that was deleted a consumer gets nothing, for ever and without an error. What this client has
 * no right to see is left out, and a Kafka that does not answer is no finding. It looks on a thread of its
 * own; the methods may be called by any thread.
 */
public final class TopicWatch implements AutoCloseable {

    private static final Duration INTERVAL = Duration.ofSeconds(3);
    private static final long FIRST_LOOK_SECONDS = 10;

    private final TopicProbe look;
    private final TopicDriftDetector guard;
    private final ScheduledExecutorService watching = Executors.newSingleThreadScheduledExecutor(task -> {
        Thread thread = new Thread(task, "topic-watch");
        thread.setDaemon(true);
        return thread;
    });
    private volatile Optional<JobKafkaException> trouble = Optional.empty(); // written by the watch's thread
    private volatile Map<TopicKind, String> ids; // likewise

    private TopicWatch(ClientSettings settings, JobManifest manifest, Map<TopicKind, String> known) {
        TopicLayout names = TopicLayout.of(manifest);
        this.look = new TopicProbe(settings, names);
        this.guard = new TopicDriftDetector(names, manifest.lanes(), known);
        this.ids = guard.ids();
    }

    /**
     * Begins, and returns after the first look, or without it if Kafka lets us wait.
     *
     * @param known ids of the topics that an earlier process has found; empty for none
     * @throws JobKafkaException if the first look finds something wrong
     */
    public static TopicWatch start(ClientSettings settings, JobManifest manifest, Map<TopicKind, String> known) {
        TopicWatch watch = new TopicWatch(settings, manifest, known);
        try {
            watch.awaitFirstInspection();
            watch.failIfChanged();
        } catch (JobKafkaException e) {
            watch.close();
            throw e;
        }
        watch.watching.scheduleWithFixedDelay(
                watch::inspect, INTERVAL.toMillis(), INTERVAL.toMillis(), TimeUnit.MILLISECONDS);
        return watch;
    }

    /** @throws JobKafkaException if a topic is gone or another one, or may lose what it holds; says what to do */
    public void failIfChanged() {
        trouble.ifPresent(found -> {
            throw found;
        });
    }

    /** The ids of the topics as far as they have been seen, those known before included. */
    public Map<TopicKind, String> ids() {
        return ids;
    }

    @Override
    public void close() {
        watching.shutdownNow();
        look.close();
    }

    private void awaitFirstInspection() {
        Future<?> first = watching.submit(this::inspect);
        try {
            first.get(FIRST_LOOK_SECONDS, TimeUnit.SECONDS);
        } catch (TimeoutException e) {
            return; // the part waits for Kafka in its own way
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new JobKafkaException("interrupted while looking at the job's topics", e);
        } catch (ExecutionException e) {
            throw new IllegalStateException("a look ends without a failure", e);
        }
    }

    /** Must not throw: it would be the last look. */
    private void inspect() {
        try {
            Optional<String> found = guard.drift(look.all());
            ids = guard.ids();
            if (trouble.isEmpty()) {
                trouble = found.map(JobKafkaException::new);
            }
        } catch (RuntimeException e) {
            return; // closed, or no finding: the part's own requests will say what is wrong with Kafka, if it lasts
        }
    }
}
