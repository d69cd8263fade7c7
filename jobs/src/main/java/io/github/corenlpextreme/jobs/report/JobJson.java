package io.github.corenlpextreme.jobs.report;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.corenlpextreme.jobs.catalog.JobStats;
import io.github.corenlpextreme.jobs.catalog.LaneStats;
import io.github.corenlpextreme.jobs.catalog.LaneStats.DoneCount;
import io.github.corenlpextreme.jobs.catalog.SectionStats;
import io.github.corenlpextreme.protocol.JobManifest;
import io.github.corenlpextreme.protocol.kafka.topics.JobSnapshot;
import io.github.corenlpextreme.protocol.kafka.topics.JobSnapshot.ReadableJob;
import io.github.corenlpextreme.protocol.kafka.topics.JobSnapshot.UnreadableJob;
import java.util.List;
import java.util.Locale;
import java.util.OptionalLong;

/** Jobs for scripts: a JSON object each. A number that cannot be told is null. */
public final class JobJson {

    private JobJson() {}

    /** What the table says. */
    public static String brief(JobSnapshot sight) {
        return object(sight).toString();
    }

    /** Everything. */
    public static String full(ReadableJob job) {
        ObjectNode json = object(job);
        JobManifest manifest = job.manifest();
        ArrayNode inputs = json.putArray("inputs");
        manifest.inputs()
                .forEach(input -> inputs.addObject().put("path", input.path()).put("bytes", input.size()));
        ArrayNode annotators = json.putArray("annotators");
        manifest.pipeline().annotators().forEach(annotators::add);
        manifest.pipeline().properties().forEach(json.putObject("properties")::put);
        json.put("format", word(manifest.render().format()))
                .put("graphs", word(manifest.render().graphs()))
                .put("minTokens", manifest.render().minTokens())
                .put("maxTokens", manifest.render().maxTokens())
                .put("encoding", manifest.line().encoding())
                .put("maxLineBytes", manifest.line().maxLineBytes())
                .put("chunkSize", manifest.chunkSize());
        manifest.versions().forEach(json.putObject("versions")::put);
        ObjectNode topics = json.putObject("topicBytes");
        job.disk()
                .ifPresent(disk ->
                        disk.forEach((topic, bytes) -> topics.put(job.names().name(topic), bytes)));
        ArrayNode lanes = json.putArray("laneFigures");
        List<LaneStats> figures = LaneStats.of(job);
        figures.forEach(lane -> lanes.add(lane(lane)));
        ArrayNode sections = json.putArray("sectionFigures");
        SectionStats.of(manifest, figures).forEach(section -> sections.add(section(section)));
        return json.toString();
    }

    private static ObjectNode object(JobSnapshot sight) {
        ObjectNode json =
                JsonNodeFactory.instance.objectNode().put("job", sight.job().value());
        if (sight instanceof UnreadableJob unreadable) {
            return json.put("state", "unreadable").put("reason", unreadable.reason());
        }
        return sight instanceof ReadableJob seen ? seen(json, seen) : json;
    }

    private static ObjectNode seen(ObjectNode json, ReadableJob job) {
        JobStats figures = JobStats.of(job);
        json.put("state", figures.state().toString());
        number(json, "percent", figures.percent().stream().asLongStream().findFirst());
        json.put("files", job.manifest().inputs().size()).put("inputBytes", JobStats.inputBytes(job));
        number(json, "diskBytes", figures.disk());
        return json.put("published", job.published().toString())
                .put("basis", word(job.manifest().basis().kind()))
                .put("basisJob", job.manifest().basis().job().value())
                .put("lanes", job.manifest().lanes())
                .put("workers", job.workers())
                .put("resultsDeleted", figures.resultsDeleted());
    }

    private static ObjectNode lane(LaneStats lane) {
        ObjectNode json = JsonNodeFactory.instance.objectNode().put("lane", lane.lane());
        number(json, "planned", lane.planned());
        figure(json, "tasks", lane.tasks());
        figure(json, "spans", lane.spans());
        figure(json, "results", lane.results());
        return json;
    }

    private static ObjectNode section(SectionStats section) {
        ObjectNode json = JsonNodeFactory.instance
                .objectNode()
                .put("section", section.section())
                .put("firstLane", section.firstLane())
                .put("lanes", section.lanes())
                .put("inputBytes", section.inputBytes());
        figure(json, "results", section.results());
        return json;
    }

    private static void figure(ObjectNode json, String name, DoneCount figure) {
        json.putObject(name).put("all", figure.all()).put("done", figure.done());
    }

    private static void number(ObjectNode json, String name, OptionalLong number) {
        if (number.isPresent()) {
            json.put(name, number.getAsLong());
        } else {
            json.putNull(name);
        }
    }

    private static String word(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT);
    }
}
