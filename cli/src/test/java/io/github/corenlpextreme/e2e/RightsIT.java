package io.github.corenlpextreme.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.corenlpextreme.cli.parts.AnnotationVersions;
import io.github.corenlpextreme.e2e.AclCommands.Grant;
import io.github.corenlpextreme.producer.kafka.ChunkPublisher;
import io.github.corenlpextreme.producer.kafka.JobTopicAdmin;
import io.github.corenlpextreme.protocol.GraphSelection;
import io.github.corenlpextreme.protocol.JobId;
import io.github.corenlpextreme.protocol.JobManifest;
import io.github.corenlpextreme.protocol.JobOrigin;
import io.github.corenlpextreme.protocol.JobSettings;
import io.github.corenlpextreme.protocol.LineSettings;
import io.github.corenlpextreme.protocol.OutputFormat;
import io.github.corenlpextreme.protocol.PipelineSettings;
import io.github.corenlpextreme.protocol.PlanSettings;
import io.github.corenlpextreme.protocol.RenderSettings;
import io.github.corenlpextreme.protocol.TopicKind;
import io.github.corenlpextreme.protocol.TopicLayout;
import io.github.corenlpextreme.protocol.kafka.client.ClientSettings;
import io.github.corenlpextreme.protocol.kafka.lane.LaneSender;
import io.github.corenlpextreme.protocol.kafka.lane.RecordCodec;
import io.github.corenlpextreme.protocol.message.EndOfFile;
import io.github.corenlpextreme.protocol.source.InputRoot;
import io.github.corenlpextreme.testkit.broker.SecuredBroker;
import io.github.corenlpextreme.testkit.faults.CoversFault;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.kafka.common.acl.AclOperation;
import org.apache.kafka.common.resource.PatternType;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * No right of docs/security.md is one too many: without it, the part that has it ends at once and says
 * which it was; and with all of them, what a user is not meant to do is refused. That they suffice,
 * {@link SecuredJobIT} shows. The job is one over an empty file: its markers pass through every topic.
 */
@Tag("gate")
@CoversFault(48)
class RightsIT {

    /** Those of a job that is no replay. */
    private static final List<TopicKind> TOPICS = List.of(
            TopicKind.MANIFEST,
            TopicKind.CHUNKS,
            TopicKind.PARTIALS,
            TopicKind.SPANS,
            TopicKind.RESULTS,
            TopicKind.SPAN_RESULTS);

    /** What each user is for. None but the producer may write the manifest. */
    private static final Map<String, String> PART_OF = Map.of(
            "producer",
            "create:manifest,chunks,partials,spans,results,span-results read:manifest,chunks,spans"
                    + " write:manifest,chunks commit:workers",
            "worker",
            "read:manifest,chunks,spans write:partials,results,span-results commit:workers",
            "writer",
            "read:manifest,partials,results,span-results write:spans empty:results,span-results"
                    + " delete:results,span-results commit:writer",
            "runner",
            "create:TOPICS read:TOPICS write:TOPICS empty:TOPICS delete:TOPICS commit:workers,writer"
                    .replace("TOPICS", "manifest,chunks,partials,spans,results,span-results"));

    @TempDir
    private static Path folder;

    private static SecuredBroker broker;
    private static SecuredClients clients;

    @BeforeAll
    static void start() throws IOException {
        broker = SecuredBroker.start(
                Files.createDirectory(folder.resolve("kafka")), List.of("producer", "worker", "writer", "runner"));
        clients = new SecuredClients(broker, folder);
        Files.createFile(folder.resolve("empty.txt"));
    }

    @AfterAll
    static void stop() {
        broker.close();
    }

    static Stream<Arguments> grants() throws IOException {
        List<Arguments> cases = new ArrayList<>();
        for (String title : AclCommands.titles()) {
            List<Grant> all = AclCommands.of(title);
            IntStream.range(0, all.size())
                    .filter(left -> !isSpared(all.get(left)))
                    .mapToObj(left -> Arguments.of(all.get(left), all, cases.size()))
                    .forEach(cases::add);
        }
        return cases.stream();
    }

    /** Without it the writer deletes nothing and goes on: {@link RevokedRightsIT} shows that. */
    private static boolean isSpared(Grant grant) {
        return grant.user().equals("writer") && grant.operation() == AclOperation.DELETE;
    }

    @ParameterizedTest(name = "{0}")
    @Timeout(90)
    @MethodSource("grants")
    @CoversFault(48)
    void aRightThatIsMissingIsNamed(Grant missing, List<Grant> all, int number) throws Exception {
        String job = "job" + number;
        broker.grant(all.stream()
                .filter(grant -> !grant.equals(missing))
                .filter(grant -> grant.user().equals(missing.user()))
                .map(grant -> grant.named(name -> renamed(name, job)).binding())
                .toList());
        if (!missing.user().equals("producer") && !missing.user().equals("runner")) {
            publish(job);
        }

        String[] words = words(missing.user(), job);
        CommandResult part = missing.user().equals("worker")
                ? CommandResult.ofProcess(folder, words)
                : CommandResult.inThisJvm(words);

        assertThat(part.exitCode()).as(part.err()).isEqualTo(1);
        assertThat(part.err())
                .hasLineCount(1)
                .startsWith("corenlp-extreme: Kafka refuses user " + missing.user() + " the operation ")
                .contains("kafka-acls.sh", missing.kind().name().toLowerCase(Locale.ROOT) + " " + job);
        if (missing.pattern() == PatternType.LITERAL) {
            assertThat(part.err())
                    .contains("the operation " + spelt(missing.operation()) + " on ", renamed(missing.name(), job));
        }
    }

    static Stream<Arguments> users() throws IOException {
        List<Arguments> cases = new ArrayList<>();
        for (String title : AclCommands.titles()) {
            AclCommands.of(title).stream()
                    .map(Grant::user)
                    .distinct()
                    .forEach(user -> cases.add(Arguments.of(user, title)));
        }
        return cases.stream();
    }

    @ParameterizedTest(name = "{0}, {1}")
    @Timeout(90)
    @MethodSource("users")
    @CoversFault(48)
    void whatIsNotAUsersPartIsRefused(String user, String title) throws Exception {
        JobId job = new JobId("extra-" + user + title.length());
        JobId other = new JobId("other-" + job);
        publish(job.value());
        publish(other.value());
        broker.grant(AclCommands.of(title).stream()
                .filter(grant -> grant.user().equals(user))
                .map(grant -> grant.named(name -> renamed(name, job.value())).binding())
                .toList());

        try (RightsAttempts attempts = new RightsAttempts(broker.settingsOf(user))) {
            attempts.onCluster();
            for (JobId each : List.of(job, other)) {
                attempts.onGroup(each + ".workers", TopicKind.MANIFEST.of(each));
                attempts.onGroup(each + ".writer", TopicKind.MANIFEST.of(each));
                TOPICS.forEach(kind -> attempts.onTopic(each, kind));
            }

            assertThat(attempts.allowed()).isEqualTo(partOf(user, job));
        }
    }

    private static SortedSet<String> partOf(String user, JobId job) {
        SortedSet<String> part = new TreeSet<>();
        for (String words : PART_OF.get(user).split(" ")) {
            String operation = words.substring(0, words.indexOf(':'));
            for (String name : words.substring(words.indexOf(':') + 1).split(",")) {
                part.add(operation + " " + job + "." + name);
            }
        }
        return part;
    }

    /** As kafka-acls.sh takes it. */
    private static String spelt(AclOperation operation) {
        return operation.name().charAt(0) + operation.name().substring(1).toLowerCase(Locale.ROOT);
    }

    private static String renamed(String name, String job) {
        return name.replaceAll("^(book|news)", job);
    }

    private static String[] words(String part, String job) throws IOException {
        String input = folder.resolve("empty.txt").toString();
        String output = folder.resolve(job + ".jsonl").toString();
        String[] words = switch (part) {
            case "producer" -> new String[] {part, input, "--quiet", "--annotators=tokenize", "--lanes=1"};
            case "worker" -> new String[] {part, "--quiet", "--input-root=" + folder, "--threads=1"};
            case "writer" -> new String[] {part, "--quiet", "--output=" + output};
            default ->
                new String[] {"run", input, "--quiet", "--annotators=tokenize", "--lanes=1", "--output=" + output};
        };
        return SecuredClients.join(SecuredClients.join(words, clients.options(part)), "--job=" + job);
    }

    /** All that a part finds when it is not alone: the chunks, and markers that the others have passed on. */
    private static void publish(String job) {
        JobManifest manifest = new JobManifest(
                new JobId(job),
                List.of(new InputRoot(folder).describe("empty.txt")),
                new JobSettings(
                        new PipelineSettings(List.of("tokenize"), Map.of()),
                        new RenderSettings(OutputFormat.JSONL, GraphSelection.ALL, 0, Integer.MAX_VALUE),
                        new LineSettings("UTF-8", 1000),
                        new PlanSettings(1000, 1)),
                AnnotationVersions.ofThisBuild(),
                JobOrigin.inputsOf(new JobId(job)));
        ClientSettings admin = new ClientSettings(broker.bootstrapServers(), broker.clientSettings("admin"));
        new JobTopicAdmin(admin).prepare(manifest);
        new ChunkPublisher(admin, manifest).publish(() -> false);
        try (LaneSender sender =
                new LaneSender(admin, new RecordCodec(TopicLayout.ofInputs(manifest.job()), "application/json"))) {
            sender.send(TopicKind.SPANS, 0, new EndOfFile(0));
            sender.send(TopicKind.PARTIALS, 0, new EndOfFile(0));
            sender.flush();
        }
    }
}
