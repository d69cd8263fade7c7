package io.github.corenlpextreme.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.corenlpextreme.protocol.TopicKind;
import io.github.corenlpextreme.testkit.broker.BrokerExtension;
import io.github.corenlpextreme.testkit.broker.TestBroker;
import io.github.corenlpextreme.testkit.faults.CoversFault;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Kafka looks at a record's size before it expands, and its client at none: no part can refuse it in a sentence. */
@ExtendWith(BrokerExtension.class)
@Timeout(120)
@CoversFault(41)
class ExpandingRecordsIT {

    private static final List<String> SMALL = List.of("-Xmx160m", "-XX:+ExitOnOutOfMemoryError");

    @TempDir
    private Path folder;

    @ParameterizedTest
    @CsvSource({"CHUNKS, worker, --input-root=", "RESULTS, writer, --output="})
    @CoversFault(41)
    void thePartThatReadsOneEndsForWantOfMemory(TopicKind topic, String part, String option, TestBroker broker)
            throws Exception {
        HostileJob job = HostileJob.published(broker, "expanding-" + part, folder);
        job.publishExpanding(topic, 256 << 20);
        Path output = folder.resolve("out.jsonl");
        Path place = part.equals("worker") ? folder : output;

        try (Program program = Program.start(folder, SMALL, job.words(part, "--quiet", option + place))) {
            assertThat(program.exitCode()).as(program.err()).isEqualTo(3);
            assertThat(program.errLines()).noneMatch(line -> line.contains("Exception"));
        }
        assertThat(output).doesNotExist();
    }
}
