package io.github.corenlpextreme.jobs.report;

import io.github.corenlpextreme.jobs.catalog.JobStats;
import io.github.corenlpextreme.jobs.catalog.LaneStats;
import io.github.corenlpextreme.jobs.catalog.LaneStats.DoneCount;
import io.github.corenlpextreme.jobs.catalog.SectionStats;
import io.github.corenlpextreme.local.progress.HumanText;
import io.github.corenlpextreme.protocol.InputFile;
import io.github.corenlpextreme.protocol.JobManifest;
import io.github.corenlpextreme.protocol.RenderSettings;
import io.github.corenlpextreme.protocol.TopicKind;
import io.github.corenlpextreme.protocol.kafka.topics.JobSnapshot.ReadableJob;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.OptionalLong;
import java.util.stream.Collectors;

/** Everything about one job, in sections. */
public final class JobReport {

    private static final int MOST_INPUTS = 20;

    private final ReadableJob job;
    private final JobManifest manifest;
    private final JobStats figures;
    private final List<String> lines = new ArrayList<>();

    private JobReport(ReadableJob job) {
        this.job = job;
        this.manifest = job.manifest();
        this.figures = JobStats.of(job);
    }

    /** The lines. */
    public static List<String> of(ReadableJob job, Instant now) {
        JobReport sections = new JobReport(job);
        sections.state(now);
        sections.inputs();
        sections.options();
        sections.disk();
        sections.lanes();
        return sections.lines;
    }

    private void state(Instant now) {
        section("job", manifest.job().value());
        section(
                "state",
                figures.state() + ", " + JobText.done(figures) + " done, " + HumanText.count(job.workers(), "worker"));
        List<String> missing = job.names().all().stream()
                .filter(topic -> topic != TopicKind.MANIFEST && !job.lanes().containsKey(topic))
                .map(topic -> job.names().name(topic))
                .toList();
        if (!missing.isEmpty()) {
            section("missing", String.join(", ", missing));
        }
        section("age", JobText.age(job, now) + ", since " + job.published());
        section("basis", JobText.basis(job));
    }

    private void inputs() {
        List<InputFile> inputs = manifest.inputs();
        section("inputs", HumanText.count(inputs.size(), "file") + ", " + HumanText.bytes(JobStats.inputBytes(job)));
        inputs.stream()
                .limit(MOST_INPUTS)
                .forEach(input -> detail(input.path() + "  " + HumanText.bytes(input.size())));
        if (inputs.size() > MOST_INPUTS) {
            detail("and " + HumanText.count(inputs.size() - MOST_INPUTS) + " more");
        }
    }

    private void options() {
        RenderSettings render = manifest.render();
        section("pipeline", String.join(", ", manifest.pipeline().annotators()));
        manifest.pipeline().properties().forEach((name, value) -> detail(name + " = " + value));
        section("output", word(render.format()) + ", graphs " + word(render.graphs()) + sentences(render));
        section(
                "text",
                manifest.line().encoding() + ", lines of at most "
                        + HumanText.bytes(manifest.line().maxLineBytes()));
        section(
                "plan",
                HumanText.count(manifest.lanes(), "lane") + ", chunks of " + HumanText.bytes(manifest.chunkSize()));
        if (manifest.settings().plan().sections() > 1) {
            SectionStats.of(manifest, figures.lanes()).forEach(this::sectionOfJob);
        }
        section(
                "versions",
                manifest.versions().entrySet().stream()
                        .map(version -> version.getKey() + " " + version.getValue())
                        .collect(Collectors.joining(", ")));
    }

    private void sectionOfJob(SectionStats section) {
        DoneCount results = section.results();
        int lastLane = section.firstLane() + section.lanes() - 1;
        detail("section " + section.section() + ", lanes " + section.firstLane() + " to " + lastLane + "  "
                + HumanText.bytes(section.inputBytes()) + ", " + done(results) + " of " + all(results)
                + " results written");
    }

    private void disk() {
        section("disk", HumanText.bytes(figures.disk()));
        job.disk().orElse(Map.of()).entrySet().stream()
                .sorted(Map.Entry.comparingByKey())
                .forEach(topic -> detail(job.names().name(topic.getKey()) + "  " + HumanText.bytes(topic.getValue())));
        if (figures.resultsDeleted()) {
            section("results", "deleted once written: the output cannot be rewritten, nor its failed lines retried");
        }
    }

    private void lanes() {
        TextTable table = new TextTable("LANE", "PLANNED", "PUBLISHED", "DONE", "SPANS", "DONE", "RESULTS", "READ");
        for (LaneStats lane : figures.lanes()) {
            OptionalLong planned = lane.planned();
            table.add(
                    Integer.toString(lane.lane()),
                    planned.isPresent() ? HumanText.count(planned.getAsLong()) : HumanText.UNKNOWN,
                    all(lane.tasks()),
                    done(lane.tasks()),
                    all(lane.spans()),
                    done(lane.spans()),
                    all(lane.results()),
                    done(lane.results()));
        }
        lines.add("");
        lines.addAll(table.lines());
    }

    private static String all(DoneCount figure) {
        return HumanText.count(figure.all());
    }

    private static String done(DoneCount figure) {
        return HumanText.count(figure.done());
    }

    private static String word(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT);
    }

    private void section(String name, String text) {
        lines.add(String.format(Locale.ROOT, "%-9s  %s", name, text));
    }

    private void detail(String text) {
        section("", "  " + text);
    }

    /** Nothing if all of them are written. */
    private static String sentences(RenderSettings render) {
        boolean noMost = render.maxTokens() == Integer.MAX_VALUE;
        if (render.minTokens() == 0 && noMost) {
            return "";
        }
        return ", sentences of " + render.minTokens() + (noMost ? " or more" : " to " + render.maxTokens()) + " tokens";
    }
}
