package io.github.corenlpextreme.worker.corenlp;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.corenlpextreme.protocol.PipelineSettings;
import io.github.corenlpextreme.worker.corenlp.models.ModelJars;
import io.github.corenlpextreme.worker.corenlp.models.RecordingClassLoader;
import io.github.corenlpextreme.worker.corenlp.models.TrimmedJar;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Processes of their own: CoreNLP would find the whole models by the system's class loader otherwise. */
class ModelTrimmerIT {

    private static final String RECORD = "-Djava.system.class.loader=" + RecordingClassLoader.class.getName();
    private static final long PATIENCE_SECONDS = 300;

    @TempDir
    private Path folder;

    private Path jar;

    @BeforeEach
    void writeText() throws IOException {
        jar = folder.resolve("models.jar");
        List<String> lines = new ArrayList<>(Files.readAllLines(Path.of("../examples/sample.txt")));
        VariedLines.of(60).stream().map(line -> line.replaceAll("\\R", " ")).forEach(lines::add);
        Files.write(folder.resolve("text"), lines);
    }

    @ParameterizedTest
    @ValueSource(strings = {"lemma", "depparse", "ner"})
    void givesTheSameBytesAsTheWholeModels(String annotators) throws Exception {
        String trimming = run(System.getProperty("java.class.path"), "whole", annotators, RECORD, "-Xshare:off");
        assertThat(folder.resolve("whole")).as(trimming).isNotEmptyFile();

        String annotating = run(classPathWithTrimmedModels(), "trimmed", annotators);

        assertThat(folder.resolve("trimmed")).as(annotating).exists().hasSameBinaryContentAs(folder.resolve("whole"));
        assertThat(Files.size(jar)).isLessThan(100_000_000);
    }

    @Test
    void namesAModelThatWasLeftOut() throws Exception {
        PipelineSettings lemmas = new PipelineSettings(List.of("tokenize", "pos", "lemma"), Map.of());
        TrimmedJar.write(jar, ModelJars.onClassPath(), lemmas, name -> false);

        String said = run(classPathWithTrimmedModels(), "trimmed", "lemma");

        assertThat(said)
                .endsWith("this worker has the models of tokenize,pos,lemma only, and the job needs"
                        + " edu/stanford/nlp/models/pos-tagger/english-left3words-distsim.tagger: build its image with"
                        + " ANNOTATORS=tokenize,pos,lemma\n");
    }

    @Test
    void refusesAnnotatorsWhoseModelsWereNeverLookedFor() throws Exception {
        PipelineSettings tokens = new PipelineSettings(List.of("tokenize"), Map.of());
        TrimmedJar.write(jar, ModelJars.onClassPath(), tokens, name -> false);

        String said = run(classPathWithTrimmedModels(), "trimmed", "depparse");

        assertThat(said)
                .isEqualTo("this worker has the models of tokenize only, and the job needs"
                        + " pos,depparse: build its image with ANNOTATORS=tokenize,pos,depparse\n");
    }

    /** Returns what the process says. */
    private String run(String classPath, String documents, String annotators, String... flags) throws Exception {
        List<String> words = new ArrayList<>();
        words.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        words.addAll(List.of("-Xmx3g", "-XX:+UseSerialGC"));
        words.addAll(List.of(flags));
        words.addAll(List.of("-cp", classPath, TrimmingProcess.class.getName()));
        words.addAll(List.of(annotators, "text", documents, jar.toString()));
        Path said = folder.resolve(documents + ".said");
        Process process = new ProcessBuilder(words)
                .directory(folder.toFile())
                .redirectErrorStream(true)
                .redirectOutput(said.toFile())
                .start();
        try {
            assertThat(process.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS)).isTrue();
        } finally {
            process.destroyForcibly();
        }
        return Files.readString(said);
    }

    private String classPathWithTrimmedModels() {
        return Stream.concat(
                        Stream.of(System.getProperty("java.class.path").split(File.pathSeparator))
                                .filter(entry -> !entry.endsWith("-models.jar")),
                        Stream.of(jar.toString()))
                .collect(Collectors.joining(File.pathSeparator));
    }
}
