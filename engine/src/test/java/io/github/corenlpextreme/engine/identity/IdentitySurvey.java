package io.github.corenlpextreme.engine.identity;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** Compares pipelines one after the other, each for its share of the time, on lines of every kind. */
public final class IdentitySurvey {

    private static final Path SAMPLE = Path.of("../examples/sample.txt");

    private IdentitySurvey() {}

    /** @param args minutes, pipelines (names or files, with commas between, or {@code all}), seed, files of text */
    public static void main(String[] args) throws Exception {
        List<IdentityPipeline> pipelines = pipelines(args[1]);
        List<String> text = text(List.of(args).subList(3, args.length));
        long shares = pipelines.stream().mapToLong(IdentityPipeline::share).sum();
        int differing = 0;
        for (IdentityPipeline pipeline : pipelines) {
            long nanos = TimeUnit.MINUTES.toNanos(Long.parseLong(args[0])) * pipeline.share() / shares;
            differing += differences(new PipelineSurvey(pipeline, text, Long.parseLong(args[2])), nanos);
        }
        System.exit(differing == 0 ? 0 : 1);
    }

    private static int differences(PipelineSurvey survey, long nanos) {
        survey.run(System.nanoTime() + nanos);
        System.out.println(survey);
        return survey.differences();
    }

    private static List<IdentityPipeline> pipelines(String names) throws IOException {
        if ("all".equals(names)) {
            return IdentityPipelines.all();
        }
        List<IdentityPipeline> pipelines = new ArrayList<>();
        for (String name : names.split(",")) {
            pipelines.add(
                    name.endsWith(".properties") ? IdentityPipeline.read(Path.of(name)) : IdentityPipelines.of(name));
        }
        return pipelines;
    }

    /** The sample, if there are no others. */
    private static List<String> text(List<String> files) throws IOException {
        List<String> lines = new ArrayList<>();
        for (Path file :
                files.isEmpty() ? List.of(SAMPLE) : files.stream().map(Path::of).toList()) {
            lines.addAll(Files.readAllLines(file));
        }
        return lines;
    }
}
