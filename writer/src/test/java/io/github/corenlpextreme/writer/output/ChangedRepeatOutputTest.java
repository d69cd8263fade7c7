package io.github.corenlpextreme.writer.output;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.corenlpextreme.protocol.CheckedRange;
import io.github.corenlpextreme.protocol.ExitCodes;
import io.github.corenlpextreme.protocol.TopicKind;
import io.github.corenlpextreme.protocol.message.DocumentPart;
import io.github.corenlpextreme.protocol.message.LaneMessage;
import io.github.corenlpextreme.protocol.source.InputChangedException;
import io.github.corenlpextreme.testkit.faults.CoversFault;
import io.github.corenlpextreme.writer.assemble.AssemblyState;
import io.github.corenlpextreme.writer.files.OutputNames;
import io.github.corenlpextreme.writer.packing.OutputLayout;
import io.github.corenlpextreme.writer.sample.SampleJob;
import io.github.corenlpextreme.writer.sample.SampleLanes;
import io.github.corenlpextreme.writer.sample.WholeSection;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a writer says when it sees that an input was changed. */
class ChangedRepeatOutputTest {

    private static final InstantSource CLOCK = () -> Instant.parse("2026-11-22T10:00:00Z");

    @TempDir
    private Path folder;

    private final SampleJob job = SampleJob.of("job", 3, 1, 150);
    private final Map<TopicKind, Deque<LaneMessage>> lanes = new EnumMap<>(TopicKind.class);

    ChangedRepeatOutputTest() {
        for (SampleLanes.Sent sent : SampleLanes.of(job, 3)) {
            lanes.computeIfAbsent(sent.topic(), any -> new ArrayDeque<>()).add(sent.message());
        }
    }

    @Test
    @CoversFault(56)
    void aRepeatMadeFromOtherBytesEndsTheJob() throws IOException {
        try (OutputAssembly assembly = OutputAssembly.ofFiles(
                new ManifestContext(job.manifest(), Optional.empty()),
                WholeSection.of(job.plan(), names()),
                CLOCK,
                AssemblyState.initial(job.plan()),
                OutputState.initial(0, CLOCK.instant()))) {
            DocumentPart first = takeFirst(assembly);

            assertThatThrownBy(() -> assembly.accept(ofOtherBytes(first)))
                    .hasMessage("input in0.txt was changed while the job was at work: bytes 0 to "
                            + (first.range().end() - 1)
                            + " were read twice and were not the same: restore the old file and start over with"
                            + " --force")
                    .asInstanceOf(InstanceOfAssertFactories.type(InputChangedException.class))
                    .returns(ExitCodes.INPUT_CHANGED, InputChangedException::exitCode);
        }
    }

    private List<OutputNames> names() {
        return job.outputs(folder).stream()
                .map(output -> OutputNames.of(output, folder, OutputLayout.NONE))
                .toList();
    }

    private DocumentPart takeFirst(OutputAssembly assembly) throws IOException {
        LaneMessage next = lanes.get(assembly.wanted().topic()).remove();
        assembly.accept(next);
        while (assembly.inputBytes() == 0) {
            next = lanes.get(assembly.wanted().topic()).remove();
            assembly.accept(next);
        }
        return (DocumentPart) next;
    }

    private static DocumentPart ofOtherBytes(DocumentPart of) {
        CheckedRange other = new CheckedRange(of.range(), of.source().crc32c() ^ 1);
        return new DocumentPart(of.file(), of.chunk(), other, 0, true, "", of.outcome(), of.rendered());
    }
}
