package io.github.corenlpextreme.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.corenlpextreme.testkit.broker.BrokerExtension;
import io.github.corenlpextreme.testkit.broker.TestBroker;
import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/** The class paths of container images: each part has only the models that it needs. */
@Tag("gate")
@ExtendWith(BrokerExtension.class)
class TrimmedModelsIT {

    private static final List<String> FLAGS = List.of("-Xmx512m");

    @TempDir
    private static Path folder;

    private static String withNone;
    private static String withThoseOfLemma;

    @BeforeAll
    static void trimModels() throws Exception {
        withNone = classPathWith(trimmedTo("none"), entry -> true);
        withThoseOfLemma = classPathWith(trimmedTo("tokenize,pos,lemma"), entry -> true);
    }

    @Test
    void makeTheSameOutputAsTheWholeOnes(TestBroker broker) throws Exception {
        byte[] text = Texts.lines(31, 60);
        Files.write(folder.resolve("input.txt"), text);
        String kafka = "--bootstrap-servers=" + broker.bootstrapServers();

        Program producer = program(withNone, "producer", "input.txt", kafka, "--chunk-size=1500", "--lanes=2");
        assertThat(producer.exitCode()).as(producer.err()).isZero();
        String job = "--job=" + producer.out().strip();
        try (Program writer = program(withoutCoreNlp(), "writer", job, kafka, "-o", "out.jsonl");
                Program trimmed = program(withThoseOfLemma, "worker", job, kafka, "--input-root=.");
                Program whole = Program.start(
                        folder, FLAGS, Map.of("WORKER_ID", "whole"), "worker", job, kafka, "--input-root=.")) {
            assertThat(writer.exitCode()).as(writer.err()).isZero();
            trimmed.signal("TERM");
            whole.signal("TERM");
            assertThat(trimmed.exitCode()).as(trimmed.err()).isEqualTo(143);
            assertThat(whole.exitCode()).as(whole.err()).isEqualTo(143);
        }

        assertThat(folder.resolve("out.jsonl")).hasBinaryContent(ReferenceRun.of("input.txt", text));
    }

    @Test
    void aWorkerThatLacksModelsSaysWhichBeforeItTakesATask(TestBroker broker) throws Exception {
        Files.writeString(folder.resolve("input.txt"), "One line.\n");
        String kafka = "--bootstrap-servers=" + broker.bootstrapServers();

        Program producer = program(withNone, "producer", "input.txt", kafka, "--job=parsed", "--annotators=depparse");
        assertThat(producer.exitCode()).as(producer.err()).isZero();
        Program worker = program(withThoseOfLemma, "worker", "--job=parsed", kafka, "--input-root=.", "-q");

        assertThat(worker.exitCode()).isEqualTo(2);
        assertThat(worker.errLines())
                .containsExactly("corenlp-extreme: this worker has the models of tokenize,pos,lemma only, and the job"
                        + " needs depparse: build its image with ANNOTATORS=tokenize,pos,depparse");
    }

    @Test
    void aJarIsNotReplacedAndMadeTheSameAgainElsewhere() throws Exception {
        Program again = Program.run(folder, "models", "--annotators=lemma", "-o", "tokenize,pos,lemma.jar");
        Program elsewhere = Program.run(folder, "models", "--annotators=lemma", "-o", "again.jar");

        assertThat(again.exitCode()).isEqualTo(5);
        assertThat(again.errLines())
                .containsExactly(
                        "corenlp-extreme: tokenize,pos,lemma.jar exists: remove it, or name" + " another file with -o");
        assertThat(elsewhere.exitCode()).as(elsewhere.err()).isZero();
        assertThat(elsewhere.errLines())
                .singleElement()
                .asString()
                .contains("again.jar: 110 of 161 entries, 14,015,048");
        assertThat(folder.resolve("again.jar")).hasSameBinaryContentAs(folder.resolve("tokenize,pos,lemma.jar"));
    }

    @Test
    void whatCannotBeLoadedIsToldOnceAndNoJarIsLeft() throws Exception {
        String french = "-Ppos.model=edu/stanford/nlp/models/pos-tagger/french-ud.tagger";

        Program program = Program.run(folder, "models", "--annotators=pos", french, "-o", "french.jar");

        assertThat(program.exitCode()).isEqualTo(2);
        assertThat(program.errLines()).singleElement().asString().contains("french-ud.tagger", "models-french");
        assertThat(folder).isDirectoryNotContaining(file -> file.toString().contains("french"));
    }

    private static Program program(String classPath, String... arguments) throws Exception {
        return Program.start(folder, classPath, FLAGS, arguments);
    }

    private static Path trimmedTo(String annotators) throws Exception {
        Program program = Program.run(folder, "models", "--annotators=" + annotators, "-o", annotators + ".jar");
        assertThat(program.exitCode()).as(program.err()).isZero();
        return folder.resolve(annotators + ".jar");
    }

    private static String withoutCoreNlp() {
        return classPathWith(folder.resolve("none.jar"), entry -> !entry.contains("stanford-corenlp"));
    }

    private static String classPathWith(Path models, Predicate<String> others) {
        return Stream.concat(
                        Stream.of(System.getProperty("java.class.path").split(File.pathSeparator))
                                .filter(others.and(entry -> !entry.endsWith("-models.jar"))),
                        Stream.of(models.toString()))
                .collect(Collectors.joining(File.pathSeparator));
    }
}
