package io.github.corenlpextreme.worker.kafka;

import io.github.corenlpextreme.protocol.JobId;
import io.github.corenlpextreme.protocol.JobManifest;
import io.github.corenlpextreme.protocol.TopicLayout;
import io.github.corenlpextreme.protocol.kafka.client.ConsumerErrors;
import io.github.corenlpextreme.protocol.kafka.client.JobKafkaException;
import io.github.corenlpextreme.protocol.kafka.lane.LaneSender;
import io.github.corenlpextreme.protocol.kafka.lane.RecordCodec;
import io.github.corenlpextreme.protocol.kafka.topics.JobGroups;
import io.github.corenlpextreme.protocol.kafka.topics.TopicWatch;
import io.github.corenlpextreme.protocol.plan.JobPlan;
import io.github.corenlpextreme.protocol.source.InputException;
import io.github.corenlpextreme.protocol.source.InputRoot;
import io.github.corenlpextreme.worker.annotate.AnnotateLine;
import io.github.corenlpextreme.worker.annotate.HeapPressure;
import io.github.corenlpextreme.worker.annotate.InputContext;
import io.github.corenlpextreme.worker.annotate.LineAnnotator;
import io.github.corenlpextreme.worker.annotate.LineWatchdog;
import io.github.corenlpextreme.worker.annotate.RestartRequired;
import io.github.corenlpextreme.worker.annotate.TaskRunner;
import io.github.corenlpextreme.worker.crash.PreviousExit;
import io.github.corenlpextreme.worker.cut.LineDecoder;
import io.github.corenlpextreme.worker.cut.LineLimits;
import io.github.corenlpextreme.worker.progress.AssignedLanes;
import io.github.corenlpextreme.worker.progress.Lane;
import io.github.corenlpextreme.worker.progress.RecyclePolicy;
import io.github.corenlpextreme.worker.progress.TaskQueue;
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
    public sealed interface WorkerEnding {

        /**
         * Another process should take over the identity.
         *
         * @param why for people
         */
        record RecycleEnding(String why) implements WorkerEnding {}

        /** Told to stop; has left the group. */
        record StoppedEnding() implements WorkerEnding {}
    }

    private final WorkerConfig config;
    private final JobManifest manifest;
    private final TaskQueue queue;
    private final RecordCodec codec;
    private final JobPlan plan;
    private final LaneSender sender;
    private final ResultPublisher results;
    private final InputChannels sources;
    private final InFlightMarks names = new InFlightMarks();
    private final AnnotateLine annotateLine;
    private final RecyclePolicy lifetime;
    private final TaskRunner runner;
    private volatile long deadline; // nano time; written by whoever stops, read by the poll thread
    private volatile boolean stopping;
    private volatile long condemned; // written by the poll thread, read by anybody

    public Worker(WorkerConfig config, JobManifest manifest, LineAnnotator annotator) {
        this.config = config;
        this.manifest = manifest;
        this.plan = JobPlan.of(manifest);
        this.queue = new TaskQueue(plan);
        this.codec = RecordCodec.of(manifest);
        this.sender = new LaneSender(config.kafka(), codec);
        this.results = new ResultPublisher(sender, TopicLayout.of(manifest));
        this.sources = new InputChannels(new InputRoot(config.inputRoot()), manifest.inputs());
        LineWatchdog watchdog = new LineWatchdog(config.work().lineTimeout());
        Charset charset = charset(manifest.line().encoding());
        this.annotateLine = new AnnotateLine(
                annotator,
                new LineDecoder(charset),
                manifest.render().format(),
                manifest.line().maxLineBytes(),
                watchdog);
        this.lifetime = new RecyclePolicy(config.work().maxTasks(), HeapPressure.ofThisProcess());
        this.runner = runner(charset, watchdog);
    }

    /**
     * Works until stopped or out of tasks.
     *
     * @param identity stable name of this worker in its group; a later process with the same name takes its place
     * @param death of the process before, under this identity
     * @throws JobKafkaException if Kafka fails it
     * @throws RuntimeException of the failed part if it cannot go on
     */
    public WorkerEnding run(String identity, PreviousExit death) throws InterruptedException {
        AssignedLanes tenures = new AssignedLanes(identity, death);
        WorkConsumer consumer = consumer(identity, tenures);
        boolean leave = true;
        try (sender;
                runner;
                TopicWatch topics = TopicWatch.start(config.kafka(), manifest, Map.of())) {
            consumer.subscribe();
            runner.start();
            new PollLoop(plan, codec, consumer, new PollLoop.LoopTasks(queue, results, names, sender), config.watch())
                    .run(runner, topics, this::outOfTime);
            WorkerEnding ending = ending();
            leave = ending instanceof WorkerEnding.StoppedEnding
                    || !config.times().comesBack();
            return ending;
        } catch (ExecutionException e) {
            if (e.getCause() instanceof RestartRequired needed) {
                leave = stopping || !config.times().comesBack();
                return new WorkerEnding.RecycleEnding(String.valueOf(needed.getMessage()));
            }
            throw asUnchecked(e.getCause());
        } catch (KafkaException e) {
            throw new ConsumerErrors(config.kafka(), JobGroups.workerGroup(manifest.job())).of(e);
        } finally {
            close(consumer, leave);
        }
    }

    private WorkConsumer consumer(String identity, AssignedLanes tenures) {
        AssignorBridge table = new AssignorBridge();
        return new WorkConsumer(
                new KafkaConsumer<>(consumerSettings(config, manifest.job(), identity, table)),
                TopicLayout.of(manifest),
                tenures,
                table,
                lanes -> onLanes(lanes, tenures));
    }

    private WorkerEnding ending() {
        return lifetime.overBecause()
                .filter(why -> !stopping)
                .<WorkerEnding>map(WorkerEnding.RecycleEnding::new)
                .orElseGet(WorkerEnding.StoppedEnding::new);
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

    private void onLanes(Set<Lane> lanes, AssignedLanes tenures) {
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

    private TaskRunner runner(Charset charset, LineWatchdog watchdog) {
        LineLimits limits = new LineLimits(manifest.line().maxLineBytes(), charset.equals(StandardCharsets.UTF_8));
        String attempt = UUID.randomUUID().toString();
        return new TaskRunner(
                new TaskRunner.RunnerSettings(config.work().threads(), lifetime, attempt),
                queue,
                new InputContext(sources, manifest.inputs(), limits),
                new TaskRunner.LineTreatment(annotateLine, watchdog, names),
                results);
    }

    private static Charset charset(String name) {
        try {
            return Charset.forName(name);
        } catch (IllegalArgumentException e) {
            throw new InputException("the job's encoding '" + name + "' is not known to this Java", e);
        }
    }

    static Properties consumerSettings(WorkerConfig config, JobId job, String identity, AssignorBridge table) {
        Properties properties = config.kafka().consumer(JobGroups.workerGroup(job));
        properties.put(ConsumerConfig.GROUP_INSTANCE_ID_CONFIG, identity);
        properties.put(ConsumerConfig.PARTITION_ASSIGNMENT_STRATEGY_CONFIG, BacklogAwareAssignor.class.getName());
        properties.put(AssignorBridge.CONFIG, table);
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
