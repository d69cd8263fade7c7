package io.github.corenlpextreme.e2e;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.github.corenlpextreme.testkit.broker.BrokerExtension;
import io.github.corenlpextreme.testkit.broker.TestBroker;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/** A text, a Kafka, and a folder in which programs are run, for replays. */
@ExtendWith(BrokerExtension.class)
abstract class ReplayStory {

    static final List<String> SMALL = List.of("-Xmx512m");

    @TempDir
    Path folder;

    final TestBroker broker;
    final String kafka;
    byte[] text = {};

    ReplayStory(TestBroker broker) {
        this.broker = broker;
        this.kafka = "--bootstrap-servers=" + broker.bootstrapServers();
    }

    @BeforeEach
    void writeInput() throws IOException {
        text = Texts.lines(71, 1500);
        Files.write(folder.resolve("input.txt"), text);
    }

    void assertRefused(int exitCode, String sentence, String... words) throws Exception {
        Program refused = Program.run(folder, words);
        assertThat(refused.exitCode()).as(refused.err()).isEqualTo(exitCode);
        assertThat(refused.errLines())
                .as(refused.err())
                .singleElement()
                .asString()
                .contains(sentence);
    }

    static String[] with(String[] words, String... more) {
        return Stream.of(words, more).flatMap(Stream::of).toArray(String[]::new);
    }

    Program run(String... words) throws IOException, InterruptedException {
        Program program = Program.run(folder, words);
        assertThat(program.exitCode()).as(program.err()).isZero();
        return program;
    }

    Program start(String... words) throws IOException {
        return Program.start(folder, SMALL, words);
    }

    long size(String name) throws IOException {
        Path path = folder.resolve(name);
        return Files.exists(path) ? Files.size(path) : 0;
    }

    static void until(Callable<Boolean> condition) {
        await().atMost(Duration.ofMinutes(2))
                .pollInterval(Duration.ofMillis(50))
                .until(condition);
    }
}
