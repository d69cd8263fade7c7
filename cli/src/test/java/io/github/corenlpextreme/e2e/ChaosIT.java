package io.github.corenlpextreme.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.corenlpextreme.testkit.broker.BrokerCluster;
import io.github.corenlpextreme.testkit.faults.CoversFault;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * A job whose processes, broker and network are hit at random, without end and in any order, and whose
 * output is that of one pass all the same. {@code -Dseed} replays a plan, {@code -Dkills} sets how
 * many blows fall in all, over as many jobs as that takes.
 */
@Tag("gate")
class ChaosIT {

    private static final int BLOWS_PER_JOB = 12;
    private static final long PATIENCE_SECONDS = 400;

    /** Done, failed, replace me, killed, terminated: nothing that says a person has to look. */
    private static final Set<String> HARMLESS = Set.of("0", "1", "75", "137", "143");

    private final long seed = Long.getLong("seed", System.nanoTime());
    private final int kills = Integer.getInteger("kills", 6);
    private final int sections = Integer.getInteger("sections", 1);
    private final Map<ChaosFault, Integer> blows = new TreeMap<>();
    private final Map<String, Integer> ends = new TreeMap<>();

    @TempDir
    private Path folder;

    @Test
    @CoversFault({1, 2, 3, 7, 8, 10, 29, 30, 33, 34, 50, 51})
    void theOutputIsThatOfOnePassWhateverHappens() throws Exception {
        long begun = System.nanoTime();
        int jobs = 0;
        try (BrokerCluster cluster = BrokerCluster.start(folder, 1)) {
            for (int left = kills; left > 0; jobs++) {
                left -= job(cluster, seed + jobs, Math.min(left, BLOWS_PER_JOB));
            }
        }
        System.out.printf(
                "chaos: seed %d, jobs %d, blows %s, ends %s, %d s%n",
                seed,
                jobs,
                blows,
                ends,
                Duration.ofNanos(System.nanoTime() - begun).toSeconds());
    }

    /** One job from beginning to end; returns how many blows it took. */
    private int job(BrokerCluster cluster, long jobSeed, int most) throws Exception {
        String plan = "replay with -Dseed=" + jobSeed;
        Path own = Files.createDirectory(folder.resolve("job" + jobSeed));
        byte[] text = Texts.lines(jobSeed, 120 * most);
        Files.write(own.resolve("input.txt"), text);
        Parts.Kafka kafka = new Parts.Kafka(cluster.bootstrapServers(), cluster.wiredServers());

        try (Parts parts = Parts.start(
                own,
                "job" + Math.abs(jobSeed),
                kafka,
                "--chunk-size=900",
                "--lanes=" + 4 * sections,
                "--sections=" + sections)) {
            Chaos chaos = new Chaos(jobSeed, cluster, parts, PATIENCE_SECONDS);
            chaos.rage(most);

            assertThat(SectionFiles.joined(own.resolve("out.jsonl"), sections))
                    .as("%s: %s", plan, chaos.fallen())
                    .isEqualTo(ReferenceRun.ofTokens("input.txt", text));
            assertThat(parts.ends().keySet())
                    .as("%s: %s%n%s", plan, chaos.fallen(), parts.said())
                    .allMatch(end -> HARMLESS.contains(end.split(" ")[1]));
            chaos.counts().forEach((blow, count) -> blows.merge(blow, count, Integer::sum));
            parts.ends().forEach((end, count) -> ends.merge(end, count, Integer::sum));
            Program verify = Program.run(own, "verify", "out.jsonl");
            assertThat(verify.exitCode()).as("%s: %s", plan, verify.err()).isZero();
            return Math.max(1, chaos.fallen().size());
        }
    }
}
