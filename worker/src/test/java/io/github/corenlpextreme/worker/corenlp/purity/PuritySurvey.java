package io.github.corenlpextreme.worker.corenlp.purity;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** Compares the pipelines one after the other, each for its share of the time, on the lines of a text and our own. */
public final class PuritySurvey {

    private static final int MOST_LINES = Integer.getInteger("lines", 3000);
    private static final int SLOW = 10; // times slower with constituents
    private static final long SEED = 20150222;

    private PuritySurvey() {}

    /** @param args minutes, file of text, then names of pipelines; all of them if there are none */
    public static void main(String[] args) throws Exception {
        List<String> named = List.of(args).subList(2, args.length);
        List<String> pipelines = named.isEmpty() ? PurityPipelines.names() : named;
        long seconds = TimeUnit.MINUTES.toSeconds(Long.parseLong(args[0])) / pipelines.size();
        Path text = Path.of(args[1]);
        int impure = 0;
        for (String pipeline : pipelines) {
            List<String> lines = lines(text, PurityPipelines.isSlow(pipeline) ? MOST_LINES / SLOW : MOST_LINES);
            Path folder = Files.createTempDirectory("purity");
            PurityComparison comparison = new PurityComparison(folder, SEED, seconds);
            LineOutcomes outcomes = comparison.compare(pipeline, lines);
            List<Integer> differing = outcomes.differing();
            System.out.printf(
                    "%-16s %d lines, %d with an exception, %d differ %s%n",
                    pipeline, outcomes.lines(), outcomes.count("Exception"), differing.size(), differing);
            comparison.differences(outcomes).forEach(System.out::println);
            impure += differing.isEmpty() ? 0 : 1;
        }
        System.exit(impure == 0 ? 0 : 1);
    }

    /** Half of them our own. */
    private static List<String> lines(Path text, int most) throws IOException {
        List<String> lines = new ArrayList<>(PurityLines.of(most / 2, SEED));
        List<String> given = Files.readAllLines(text);
        lines.addAll(given.subList(0, Math.min(given.size(), most - lines.size())));
        return lines;
    }
}
