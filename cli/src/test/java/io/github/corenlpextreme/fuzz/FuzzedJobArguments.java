package io.github.corenlpextreme.fuzz;

import io.github.corenlpextreme.cli.options.FleetOptions;
import io.github.corenlpextreme.cli.options.KafkaOptions;
import io.github.corenlpextreme.cli.options.PackingOptions;
import io.github.corenlpextreme.cli.options.PipelineOptions;
import io.github.corenlpextreme.cli.options.PipelineRequest;
import io.github.corenlpextreme.cli.options.PlanOptions;
import io.github.corenlpextreme.cli.options.RenderOptions;
import io.github.corenlpextreme.cli.options.ScaleOptions;
import io.github.corenlpextreme.cli.options.ServiceOptions;
import io.github.corenlpextreme.cli.options.TextOptions;
import io.github.corenlpextreme.cli.options.WorkerOptions;
import io.github.corenlpextreme.protocol.FileFingerprint;
import io.github.corenlpextreme.protocol.FileHints;
import io.github.corenlpextreme.protocol.InputFile;
import io.github.corenlpextreme.protocol.JobId;
import io.github.corenlpextreme.protocol.JobManifest;
import io.github.corenlpextreme.protocol.JobOrigin;
import io.github.corenlpextreme.protocol.JobSettings;
import io.github.corenlpextreme.protocol.PipelineSettings;
import java.util.List;
import java.util.TreeMap;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** A command with the options of {@code run} and some of the other commands', and all that is made of their values. */
@Command
final class FuzzedJobArguments {

    private static final List<InputFile> INPUTS =
            List.of(new InputFile("a.txt", new FileFingerprint(1, "", new FileHints(2, ""))));

    @Mixin
    private PipelineOptions pipeline = new PipelineOptions();

    @Mixin
    private RenderOptions render = new RenderOptions();

    @Mixin
    private TextOptions text = new TextOptions();

    @Mixin
    private PlanOptions plan = new PlanOptions();

    @Mixin
    private KafkaOptions kafka = new KafkaOptions();

    @Mixin
    private FleetOptions fleet = new FleetOptions();

    @Mixin
    private WorkerOptions work = new WorkerOptions();

    @Mixin
    private PackingOptions packing = new PackingOptions();

    @Mixin
    private ServiceOptions part = new ServiceOptions();

    @Mixin
    private ScaleOptions scale = new ScaleOptions();

    /** @throws io.github.corenlpextreme.protocol.UsageException if an option's value cannot be used */
    JobManifest values() {
        int unusedWorkers = fleet.workers(true) + fleet.workers(false);
        Object unusedLimits =
                List.of(work.settings(), scale.limits(), scale.interval(), part.healthAddress(), packing.packing());
        Object unusedMemory = fleet.workerMemory(List.of());
        List<JobId> jobs = kafka.requiredJobs();
        PipelineRequest request = pipeline.request();
        return new JobManifest(
                jobs.size() == 1 ? kafka.requiredJob() : jobs.get(0),
                INPUTS,
                new JobSettings(
                        new PipelineSettings(request.annotators(), request.properties()),
                        render.settings(),
                        text.settings(),
                        plan.settings(INPUTS.stream().map(InputFile::size).toList(), List.of())),
                new TreeMap<>(),
                JobOrigin.inputsOf(jobs.get(0)));
    }
}
