package io.github.corenlpextreme.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.corenlpextreme.e2e.poison.LoadedTrap;
import io.github.corenlpextreme.protocol.TopicKind;
import io.github.corenlpextreme.protocol.source.InputRoot;
import io.github.corenlpextreme.testkit.broker.BrokerExtension;
import io.github.corenlpextreme.testkit.broker.TestBroker;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Who can publish a job can have text annotated, and nothing else run or read; and no job is taken for another. */
@ExtendWith(BrokerExtension.class)
@Timeout(120)
class HostileManifestIT {

    private static final String TRAP = "io.github.corenlpextreme.e2e.poison.LoadedTrap";
    private static final String PROGRAM =
            "[ {{ word.getClass().forName(\\\"" + TRAP + "\\\") }} ]"; // run for the first token of any text

    private static final AtomicInteger JOBS = new AtomicInteger();

    @TempDir
    private Path folder;

    private TestBroker broker;
    private HostileJob job;
    private String id = "";

    @BeforeEach
    void prepareAJob(TestBroker kafka) throws Exception {
        broker = kafka;
        id = "hostile" + JOBS.incrementAndGet();
        job = new HostileJob(broker, id);
        Files.writeString(folder.resolve("a.txt"), "A line.\n".repeat(400));
        System.clearProperty(LoadedTrap.MARK);
    }

    @ParameterizedTest
    @CsvSource(quoteCharacter = '"', delimiter = '|', textBlock = """
                    ssplit.boundaryMultiTokenRegex     | PROGRAM  | --trust-job
                    ssplit.boundaryMultiTokenRegex     | /x/ => 1 | --trust-job
                    ssplit.boundaryTokenRegex          | x+       | --allow-property ssplit.boundaryTokenRegex
                    ner.additional.regexner.mapping    | m.tab    | --allow-property ner.additional.regexner.mapping
                    ner.additional.tokensregex.rules   | m.rules  | --allow-property ner.additional.tokensregex.rules
                    pos.model                          | m.ser    | --allow-property pos.model
                    customAnnotatorClass.mine          | TRAP     | --allow-property customAnnotatorClass.mine
                    entitymentions.nerCoreAnnotation   | TRAP     | --allow-property entitymentions.nerCoreAnnotation
                    clean.docAnnotations               | TRAP=a[b] | --allow-property clean.docAnnotations
                    parse.flags                        | -tLPP TRAP | --allow-property parse.flags
                    regexner.mapping.header            | TRAP     | --allow-property regexner.mapping.header
                    mine.anything                      | 1        | --allow-property mine.anything
                    """)
    void aWorkerRunsAndReadsNothingForAPropertyThatItsOperatorHasNotAllowed(String key, String value, String flags)
            throws Exception {
        publish(job, key, value);

        for (String command : new String[] {"worker", "reannotate", "retry"}) {
            CommandResult refused = CommandResult.inThisJvm(words(command));

            assertThat(refused.exitCode()).as(refused.err()).isEqualTo(2);
            assertThat(refused.err()).hasLineCount(1).contains("job " + id + " is refused", key, flags);
        }
        assertThat(System.getProperty(LoadedTrap.MARK)).isNull();
    }

    @Test
    void aPatternThatIsAProgramIsRefusedWhateverIsAllowed() throws Exception {
        publish(job, "ssplit.boundaryMultiTokenRegex", "PROGRAM");

        CommandResult refused = CommandResult.inThisJvm(words("worker", "--allow-property=*"));

        assertThat(refused.exitCode()).as(refused.err()).isEqualTo(2);
        assertThat(refused.err()).hasLineCount(1).contains("--trust-job");
        assertThat(System.getProperty(LoadedTrap.MARK)).isNull();
    }

    @Test
    void aPropertyThatIsAllowedIsUsed() throws Exception {
        publish(job, "regexner.mapping", "no/such.tab");

        CommandResult ending = CommandResult.inThisJvm(words("worker", "--allow-property=regexner.*"));

        assertThat(ending.err()).hasLineCount(1).contains("there is no file no/such.tab");
    }

    @Test
    void whatTheUserOfAReplaySetsNeedsNoTrust() throws Exception {
        publish(job, "regexner.mapping", "no/such.tab");

        CommandResult ending = CommandResult.inThisJvm(words("reannotate", "-P", "regexner.mapping=m.tab"));

        assertThat(ending.err()).hasLineCount(1).doesNotContain("is refused");
    }

    @Test
    void noReaderTakesTheManifestOfAnotherJob() throws Exception {
        HostileJob other = new HostileJob(broker, id + "b");
        job.publish(TopicKind.MANIFEST, other.manifest(new InputRoot(folder).describe("a.txt")));
        String output = "-o" + folder.resolve("out.jsonl");

        for (String[] part : new String[][] {
            words("worker"),
            job.words("writer", output, "-q"),
            job.words("producer", folder.resolve("a.txt").toString(), "--annotators=tokenize", "-q"),
            words("reannotate"),
            words("retry"),
            {"rewrite", id, kafka(), output, "-q"}
        }) {
            CommandResult ending = CommandResult.inThisJvm(part);
            assertThat(ending.exitCode()).as(ending.err()).isEqualTo(1);
            assertThat(ending.err())
                    .hasLineCount(1)
                    .contains(id + ".manifest, partition 0, offset 0", "the manifest of job " + id + "b, not of job");
        }
        assertThat(folder.resolve("out.jsonl")).doesNotExist();
        CommandResult clean = CommandResult.inThisJvm("jobs", "clean", id, kafka(), "-y");
        assertThat(clean.exitCode()).as(clean.err()).isEqualTo(1);
        assertThat(broker.topics()).contains(id + "b.manifest", id + ".manifest");
    }

    @Test
    void jobsThatReplayEachOtherAreNoBasisAndCanBeRemoved() throws Exception {
        HostileJob other = new HostileJob(broker, id + "b");
        publishReplay(job, id + "b");
        publishReplay(other, id);

        CommandResult ending = CommandResult.inThisJvm(words("reannotate"));

        assertThat(ending.exitCode()).as(ending.err()).isEqualTo(1);
        assertThat(ending.err()).hasLineCount(1).contains("made from itself");
        CommandResult clean = CommandResult.inThisJvm("jobs", "clean", id, kafka(), "-y");
        assertThat(clean.exitCode()).as(clean.err()).isZero();
    }

    private void publish(HostileJob hostile, String key, String value) throws Exception {
        String honest = hostile.manifest(new InputRoot(folder).describe("a.txt"));
        String text = value.replace("PROGRAM", PROGRAM).replace("TRAP", TRAP);
        hostile.publish(
                TopicKind.MANIFEST,
                honest.replace("\"properties\":{}", "\"properties\":{\"" + key + "\":\"" + text + "\"}"));
    }

    private void publishReplay(HostileJob hostile, String basis) throws Exception {
        String honest = hostile.manifest(new InputRoot(folder).describe("a.txt"));
        hostile.publish(
                TopicKind.MANIFEST,
                honest.replaceFirst("\\{", "{\"basis\":{\"kind\":\"CHUNKS\",\"job\":\"" + basis + "\"},"));
    }

    /** A command line that works on the job: of a part, or of a replay. */
    private String[] words(String command, String... more) {
        Stream<String> of = command.equals("worker")
                ? Stream.of(job.words("worker"))
                : Stream.of(command, id, kafka(), "-o" + folder.resolve("again.jsonl"));
        return Stream.of(of, Stream.of(more), Stream.of("--input-root=" + folder, "-q"))
                .flatMap(words -> words)
                .toArray(String[]::new);
    }

    private String kafka() {
        return "--bootstrap-servers=" + broker.bootstrapServers();
    }
}
