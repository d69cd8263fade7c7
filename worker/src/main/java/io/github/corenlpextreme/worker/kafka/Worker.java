package io.github.corenlpextreme.worker.kafka;

import io.github.corenlpextreme.protocol.JobManifest;
import io.github.corenlpextreme.protocol.TopicNames;
import io.github.corenlpextreme.protocol.kafka.client.ConsumerTrouble;
import io.github.corenlpextreme.protocol.kafka.client.KafkaTroubleException;
import io.github.corenlpextreme.protocol.kafka.lane.LaneCodec;
import io.github.corenlpextreme.protocol.kafka.lane.LaneSender;
import io.github.corenlpextreme.protocol.kafka.topics.JobGroups;
import io.github.corenlpextreme.protocol.kafka.topics.TopicWatch;
import io.github.corenlpextreme.protocol.plan.JobPlan;
import io.github.corenlpextreme.protocol.source.InputException;
import io.github.corenlpextreme.protocol.source.InputRoot;
import io.github.corenlpextreme.worker.annotate.AnnotateLine;
import io.github.corenlpextreme.worker.annotate.Annotator;
import io.github.corenlpextreme.worker.annotate.FreshProcessNeeded;
import io.github.corenlpextreme.worker.annotate.HeapWatch;
import io.github.corenlpextreme.worker.annotate.Reading;
import io.github.corenlpextreme.worker.annotate.TaskRunner;
import io.github.corenlpextreme.worker.annotate.Watchdog;
import io.github.corenlpextreme.worker.crash.Death;
import io.github.corenlpextreme.worker.cut.LineDecoder;
import io.github.corenlpextreme.worker.cut.LineLimits;
import io.github.corenlpextreme.worker.progress.Lane;
import io.github.corenlpextreme.worker.progress.Lifetime;
import io.github.corenlpextreme.worker.progress.TaskQueue;
import io.github.corenlpextreme.worker.progress.Tenures;
import io.github.corenlpextreme.worker.source.InputChannels;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.KafkaException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * One life of a worker: joins the group under an identity, works until it is told to stop or has done
 * its tasks, and commits what is complete. {@link #run} is called once; the other methods at any time
 * from any thread.
 */
public final class Worker {

    private static final Logger LOG = LoggerFactory.getLogger(Worker.class);
    private static final int HEARTBEAT_MILLIS = 1000; // with the default of 3000, a rebalance takes up to as long

    /** How a life ended. */
    public sealed interface Ending {

        /**
         * Another process should take over the identity.
         *
         * @param why for people
         */
        record Recycle(String why) implements Ending {}

        /** Told to stop; has left the group. */
        record Stopped() implements Ending {}
    }

    private final WorkerConfig config;
    private final JobManifest manifest;
    private final TaskQueue queue;
    private final LaneCodec codec;
    private final JobPlan plan;
    private final LaneSender sender;
    private final ResultPublisher results;
    private final InputChannels sources;
    private final NamingRequests names = new NamingRequests();
    private final AnnotateLine annotateLine;
    private final Lifetime lifetime;
    private final TaskRunner runner;
    private volatile long deadline; // nano time; written by whoever stops, read by the poll thread
    private volatile boolean stopping;
    private volatile long condemned; // written by the poll thread, read by anybody

    public Worker(WorkerConfig config, JobManifest manifest, Annotator annotator) {
        this.config = config;
        this.manifest = manifest;
        this.plan = JobPlan.of(manifest);
        this.queue = new TaskQueue(plan);
        this.codec = LaneCodec.of(manifest);
        this.sender = new LaneSender(config.kafka(), codec);
        this.results = new ResultPublisher(sender, TopicNames.of(manifest));
        this.sources = new InputChannels(new InputRoot(config.inputRoot()), manifest.inputs());
        Watchdog watchdog = new Watchdog(config.times().line());
        Charset charset = charset(manifest.line().encoding());
        this.annotateLine = new AnnotateLine(
                annotator,
                new LineDecoder(charset),
                manifest.render().format(),
                manifest.line().maxLineBytes(),
                watchdog);
        this.lifetime = new Lifetime(config.maxTasks(), HeapWatch.ofThisProcess());
        this.runner = runner(charset, watchdog);
    }

    /**
     * Works until stopped or out of tasks.
     *
     * @param identity stable name of this worker in its group; a later process with the same name takes its place
     * @param death of the process before, under this identity
     * @throws KafkaTroubleException if Kafka fails it
     * @throws RuntimeException of the failed part if it cannot go on
     */
    public Ending run(String identity, Death death) throws InterruptedException {
        Tenures tenures = new Tenures(identity, death);
        WorkConsumer consumer = consumer(identity, tenures);
        boolean leave = true;
        try (sender;
                runner;
                TopicWatch topics = TopicWatch.start(config.kafka(), manifest, Map.of())) {
            consumer.subscribe();
            runner.start();
            new PollLoop(plan, codec, consumer, new PollLoop.Tasks(queue, results, names, sender), config.watch())
                    .run(runner, topics, this::outOfTime);
            Ending ending = ending();
            leave = ending instanceof Ending.Stopped || !config.times().comesBack();
            return ending;
        } catch (ExecutionException e) {
            if (e.getCause() instanceof FreshProcessNeeded needed) {
                leave = stopping || !config.times().comesBack();
                return new Ending.Recycle(String.valueOf(needed.getMessage()));
            }
            throw asUnchecked(e.getCause());
        } catch (KafkaException e) {
            throw new ConsumerTrouble(config.kafka(), JobGroups.workerGroup(config.job())).of(e);
        } finally {
            close(consumer, leave);
        }
    }

    private WorkConsumer consumer(String identity, Tenures tenures) {
        DealTable table = new DealTable();
        return new WorkConsumer(
                new KafkaConsumer<>(consumerSettings(config, identity, table)),
                TopicNames.of(manifest),
                tenures,
                table,
                lanes -> onLanes(lanes, tenures));
    }

    private Ending ending() {
        return lifetime.overBecause()
                .filter(why -> !stopping)
                .<Ending>map(Ending.Recycle::new)
                .orElseGet(Ending.Stopped::new);
    }

    /** Asks to stop: no new task is begun, and the one being done has the configured time to end. */
    public void stop() {
        deadline = System.nanoTime() + config.times().drain().toNanos();
        stopping = true;
        runner.stop();
    }

    /** Chunks and spans done in this life. */
    public long tasks() {
        return lifetime.tasks();
    }

    /** Lines found to have killed processes before this one. */
    public long condemned() {
        return condemned;
    }

    private void onLanes(Set<Lane> lanes, Tenures tenures) {
        condemned = tenures.condemned();
        if (tenures.holdsDamage()) {
            annotateLine.expectSecondLooks();
        }
        queue.retain(lanes);
        config.watch().holding(lanes);
    }

    private boolean outOfTime() {
        return stopping && System.nanoTime() - deadline > 0;
    }

    private TaskRunner runner(Charset charset, Watchdog watchdog) {
        LineLimits limits = new LineLimits(manifest.line().maxLineBytes(), charset.equals(StandardCharsets.UTF_8));
        String attempt = UUID.randomUUID().toString();
        return new TaskRunner(
                new TaskRunner.Settings(config.threads(), lifetime, attempt),
                queue,
                new Reading(sources, manifest.inputs(), limits),
                new TaskRunner.Annotating(annotateLine, watchdog, names),
                results);
    }

    private static Charset charset(String name) {
        try {
            return Charset.forName(name);
        } catch (IllegalArgumentException e) {
            throw new InputException("the job's encoding '" + name + "' is not known to this Java", e);
        }
    }

    static Properties consumerSettings(WorkerConfig config, String identity, DealTable table) {
        Properties properties = config.kafka().consumer(JobGroups.workerGroup(config.job()));
        properties.put(ConsumerConfig.GROUP_INSTANCE_ID_CONFIG, identity);
        properties.put(ConsumerConfig.PARTITION_ASSIGNMENT_STRATEGY_CONFIG, LanesAssignor.class.getName());
        properties.put(DealTable.CONFIG, table);
        properties.put(ConsumerConfig.GROUP_PROTOCOL_CONFIG, "classic");
        if (config.times().comesBack()) {
            properties.putIfAbsent(ConsumerConfig.SESSION_TIMEOUT_MS_CONFIG, (int)
                    config.times().absence().toMillis());
        }
        properties.putIfAbsent(ConsumerConfig.HEARTBEAT_INTERVAL_MS_CONFIG, HEARTBEAT_MILLIS);
        properties.putIfAbsent(ConsumerConfig.FETCH_MAX_WAIT_MS_CONFIG, 100);
        return properties;
    }

    private void close(WorkConsumer consumer, boolean leave) {
        try {
            consumer.close(leave);
        } catch (KafkaException e) {
            // Everything is committed, or something has failed that says more; the group will miss this worker anyway.
            LOG.atInfo().addKeyValue("error", e.getMessage()).log("Could not say good-bye");
        } finally {
            closeSources();
        }
    }

    private static RuntimeException asUnchecked(Throwable cause) {
        if (cause instanceof Error error) {
            throw error;
        }
        return cause instanceof RuntimeException unchecked
                ? unchecked
                : new IllegalStateException(cause.getMessage(), cause);
    }

    private void closeSources() {
        try {
            sources.close();
        } catch (IOException e) {
            throw new IllegalStateException("an input could not be closed", e);
        }
    }
}
