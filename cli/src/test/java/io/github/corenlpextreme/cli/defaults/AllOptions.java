package io.github.corenlpextreme.cli.defaults;

import io.github.corenlpextreme.cli.options.FleetOptions;
import io.github.corenlpextreme.cli.options.KafkaOptions;
import io.github.corenlpextreme.cli.options.OutputOptions;
import io.github.corenlpextreme.cli.options.PipelineOptions;
import io.github.corenlpextreme.cli.options.PlanOptions;
import io.github.corenlpextreme.cli.options.RenderOptions;
import io.github.corenlpextreme.cli.options.StateOptions;
import io.github.corenlpextreme.cli.options.TextOptions;
import io.github.corenlpextreme.cli.options.VerbosityOptions;
import io.github.corenlpextreme.cli.options.WorkerOptions;
import io.github.corenlpextreme.protocol.PlanSettings;
import java.nio.file.Path;
import java.util.List;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** A command with every option of {@code run}. */
@Command(name = "run")
public final class AllOptions implements Runnable {

    @Command(name = "corenlp-extreme")
    static final class Root {}

    @Parameters(paramLabel = "INPUT", arity = "1..*", description = "text files, one document per line")
    List<Path> inputs = List.of();

    @Mixin
    public OutputOptions output = new OutputOptions();

    @Mixin
    public PipelineOptions pipeline = new PipelineOptions();

    @Mixin
    public RenderOptions render = new RenderOptions();

    @Mixin
    public TextOptions text = new TextOptions();

    @Mixin
    public PlanOptions plan = new PlanOptions();

    @Mixin
    public FleetOptions fleet = new FleetOptions();

    @Mixin
    public WorkerOptions work = new WorkerOptions();

    @Mixin
    public KafkaOptions kafka = new KafkaOptions();

    @Mixin
    public StateOptions state = new StateOptions();

    @Mixin
    public VerbosityOptions talk = new VerbosityOptions();

    @Option(names = "--standby", hidden = true)
    boolean standby;

    /** Of a large input, which has the largest chunks and the most lanes that no user has asked for. */
    PlanSettings largePlan() {
        return plan.settings(List.of(1L << 30), List.of());
    }

    @Override
    public void run() {}
}
