package io.github.corenlpextreme.producer.manifest;

import io.github.corenlpextreme.producer.source.JobInput;
import io.github.corenlpextreme.protocol.JobId;
import io.github.corenlpextreme.protocol.JobOrigin;
import io.github.corenlpextreme.protocol.JobSettings;
import io.github.corenlpextreme.protocol.PipelineSettings;
import io.github.corenlpextreme.protocol.RenderSettings;
import io.github.corenlpextreme.protocol.Sha256Sum;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/**
 * The id of a job. The default is made of everything that decides the output or its plan, so that the
 * same command finds its job again, and of nothing else: neither of modification times nor of the
 * number of workers, threads or tasks, or of memory.
 */
public final class JobIdentity {

    private static final int SLUG_LENGTH = 48;
    private static final int HASH_LENGTH = 12;

    private JobIdentity() {}

    /** {@code <slug of the first file's name>-<12 hex digits>}: legal as a prefix of Kafka topic names. */
    public static JobId defaultFor(List<JobInput> inputs, JobSettings settings) {
        Sha256Sum sum = new Sha256Sum();
        for (JobInput input : inputs) {
            add(sum, input.name());
            add(sum, Long.toString(input.size()));
        }
        settings(settings).forEach(word -> add(sum, word));
        return new JobId(slug(inputs.get(0).name()) + "-" + hash(sum));
    }

    /** Of a job that replays another one: {@code <slug of that one's id>-<12 hex digits>}. */
    public static JobId ofReplay(JobId replayed, JobOrigin basis, JobSettings settings) {
        Sha256Sum sum = new Sha256Sum();
        add(sum, replayed.value());
        add(sum, basis.kind().name());
        add(sum, basis.job().value());
        settings(settings).forEach(word -> add(sum, word));
        return new JobId(slug(replayed.value()) + "-" + hash(sum));
    }

    /** One spelling of the settings, the same for equal ones only: every list is led by its size. */
    private static List<String> settings(JobSettings settings) {
        PipelineSettings pipeline = settings.pipeline();
        RenderSettings render = settings.render();
        List<String> words = new ArrayList<>();
        words.add(Integer.toString(pipeline.annotators().size()));
        words.addAll(pipeline.annotators());
        words.add(Integer.toString(pipeline.properties().size()));
        pipeline.properties().forEach((key, value) -> words.addAll(List.of(key, value)));
        words.addAll(List.of(render.format().name(), render.graphs().name()));
        words.addAll(List.of(Integer.toString(render.minTokens()), Integer.toString(render.maxTokens())));
        words.addAll(List.of(
                settings.line().encoding(), Integer.toString(settings.line().maxLineBytes())));
        words.addAll(List.of(
                Long.toString(settings.plan().chunkSize()),
                Integer.toString(settings.plan().lanes())));
        settings.plan()
                .sectionStarts()
                .forEach(start -> words.addAll(
                        List.of("section", Integer.toString(start.file()), Long.toString(start.offset()))));
        if (!pipeline.files().isEmpty()) { // else as before they counted
            words.add(Integer.toString(pipeline.files().size()));
            pipeline.files().forEach((path, content) -> words.addAll(List.of(path, content)));
        }
        return words;
    }

    /** Only letters, digits and single dashes: Kafka takes a dot and an underscore for the same in metrics. */
    private static String slug(String name) {
        String base = name.substring(name.lastIndexOf('/') + 1);
        String dashed = base.replaceAll("[^a-zA-Z0-9]+", "-");
        String slug =
                dashed.substring(0, Math.min(dashed.length(), SLUG_LENGTH)).replaceAll("^-|-$", "");
        return slug.isEmpty() ? "job" : slug;
    }

    /** Every word with its length before it, so that no two lists of words run together to the same. */
    private static void add(Sha256Sum sum, String word) {
        byte[] bytes = word.getBytes(StandardCharsets.UTF_8);
        sum.add((bytes.length + ":").getBytes(StandardCharsets.US_ASCII));
        sum.add(bytes);
    }

    private static String hash(Sha256Sum sum) {
        return sum.hex().substring(0, HASH_LENGTH);
    }
}
