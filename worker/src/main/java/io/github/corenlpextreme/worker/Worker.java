package io.github.corenlpextreme.worker;

import io.github.corenlpextreme.protocol.AnnotatorEngines;
import io.github.corenlpextreme.protocol.JobManifest;
import io.github.corenlpextreme.protocol.ShortJob;
import io.github.corenlpextreme.protocol.TopicLayout;
import io.github.corenlpextreme.protocol.kafka.client.JobKafkaException;
import io.github.corenlpextreme.protocol.kafka.lane.LaneSender;
import io.github.corenlpextreme.protocol.kafka.lane.RecordCodec;
import io.github.corenlpextreme.protocol.kafka.topics.TopicWatch;
import io.github.corenlpextreme.protocol.plan.JobPlan;
import io.github.corenlpextreme.protocol.plan.PlanCheck;
import io.github.corenlpextreme.protocol.source.InputException;
import io.github.corenlpextreme.protocol.source.InputRoot;
import io.github.corenlpextreme.worker.annotate.AnnotateLine;
import io.github.corenlpextreme.worker.annotate.HeapPressure;
import io.github.corenlpextreme.worker.annotate.InputContext;
import io.github.corenlpextreme.worker.annotate.LineAnnotator;
import io.github.corenlpextreme.worker.annotate.LineWatchdog;
import io.github.corenlpextreme.worker.annotate.RestartRequired;
import io.github.corenlpextreme.worker.annotate.TaskRunner;
import io.github.corenlpextreme.worker.annotate.WorkAttempt;
import io.github.corenlpextreme.worker.crash.PreviousExit;
import io.github.corenlpextreme.worker.cut.LineDecoder;
import io.github.corenlpextreme.worker.cut.LineLimits;
import io.github.corenlpextreme.worker.kafka.GroupMembership;
import io.github.corenlpextreme.worker.loop.InFlightMarks;
import io.github.corenlpextreme.worker.loop.PollLoop;
import io.github.corenlpextreme.worker.loop.ResultPublisher;
import io.github.corenlpextreme.worker.progress.AssignedLanes;
import io.github.corenlpextreme.worker.progress.Lane;
import io.github.corenlpextreme.worker.progress.RecyclePolicy;
import io.github.corenlpextreme.worker.progress.TaskQueue;
import io.github.corenlpextreme.worker.source.InputChannels;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import java.util.function.LongSupplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * One life of a worker: joins the group under an identity, works until it is told to stop or has done
 * its tasks, and commits what is complete. {@link #run} is called once; the other methods at any time
 * from any thread.
 */
public final class Worker {

    private static final Logger LOG = LoggerFactory.getLogger(Worker.class);

    /** Few documents need no wait for others that could go with them. */
    private static final Map<String, String> SOON = Map.of("linger.ms", "5");

    private final LongSupplier nanoTime = System::nanoTime;
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
    private final AnnotatorEngines engines;
    private volatile long deadline; // nano time; written by the stopping thread, read by the poll thread
    private volatile boolean stopping;
    private volatile long condemned; // written by the poll thread, read by any thread

    public Worker(WorkerConfig config, JobManifest manifest, LineAnnotator annotator) {
        this.config = config;
        this.manifest = manifest;
        this.plan = JobPlan.of(manifest);
        this.queue = new TaskQueue(plan, nanoTime);
        this.codec = RecordCodec.of(manifest);
        this.sender = new LaneSender(ShortJob.is(manifest) ? config.kafka().orElse(SOON) : config.kafka(), codec);
        this.results =
                new ResultPublisher(sender::send, TopicLayout.of(manifest).own());
        this.sources = new InputChannels(new InputRoot(config.inputRoot()), manifest.inputs());
        LineWatchdog watchdog = new LineWatchdog(config.work().lineTimeout(), nanoTime);
        Charset charset = charset(manifest.line().encoding());
        this.annotateLine = new AnnotateLine(
                annotator,
                new LineDecoder(charset),
                manifest.render().format(),
                manifest.line().maxLineBytes(),
                watchdog);
        this.lifetime = new RecyclePolicy(config.work().maxTasks(), HeapPressure.ofThisProcess());
        this.engines = annotator.engines();
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
        LOG.atInfo()
                .addKeyValue("engine", String.join(",", engines.fast()))
                .addKeyValue("corenlp", String.join(",", engines.stock()))
                .log("Annotating");
        AssignedLanes tenures = new AssignedLanes(identity, death);
        GroupMembership membership = membership(identity, tenures);
        boolean leave = true;
        try (sender;
                runner;
                TopicWatch topics = TopicWatch.start(config.kafka(), manifest, Map.of())) {
            PollLoop.LoopMembership lanes = membership.join(held -> onLanes(held, tenures));
            runner.start();
            membership.work(
                    new PollLoop(lanes, new PollLoop.LoopTasks(queue, runner, results, names), surroundings(topics)));
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
        } finally {
            close(membership, leave);
        }
    }

    private GroupMembership membership(String identity, AssignedLanes tenures) {
        return new GroupMembership(
                config.kafka(),
                new GroupMembership.JoiningMember(
                        manifest.job(), identity, config.times().absence()),
                new GroupMembership.LaneRecords(TopicLayout.of(manifest), codec, new PlanCheck(plan)),
                tenures,
                nanoTime);
    }

    private PollLoop.LoopSurroundings surroundings(TopicWatch topics) {
        return new PollLoop.LoopSurroundings(
                nanoTime, this::outOfTime, () -> failIfBroken(topics), config.watch(), PollLoop.FetchLimits.DEFAULT);
    }

    private void failIfBroken(TopicWatch topics) {
        topics.failIfChanged();
        sender.failIfRefused();
    }

    private WorkerEnding ending() {
        return lifetime.overBecause()
                .filter(why -> !stopping)
                .<WorkerEnding>map(WorkerEnding.RecycleEnding::new)
                .orElseGet(WorkerEnding.StoppedEnding::new);
    }

    /** Asks to stop: no new task is begun, and the one being done has the configured time to end. */
    public void stop() {
        deadline = nanoTime.getAsLong() + config.times().drain().toNanos();
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
            annotateLine.expectRepeats();
        }
        queue.retain(lanes);
        config.watch().holding(lanes);
    }

    private boolean outOfTime() {
        return stopping && nanoTime.getAsLong() - deadline > 0;
    }

    private TaskRunner runner(Charset charset, LineWatchdog watchdog) {
        LineLimits limits = new LineLimits(manifest.line().maxLineBytes(), charset.equals(StandardCharsets.UTF_8));
        WorkAttempt attempt = new WorkAttempt(UUID.randomUUID().toString(), engines);
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

    private void close(GroupMembership membership, boolean leave) {
        try {
            membership.close(leave);
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
