package io.github.corenlpextreme.writer.kafka;

import io.github.corenlpextreme.protocol.JobManifest;
import io.github.corenlpextreme.writer.output.OutputNames;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.List;

/**
 * What the writer works on.
 *
 * @param outputs one path for each of the job's inputs, in the same order
 * @param stateDir local folder of the checkpoint, and of an output that is to go to an object store; there
 *     already, and no other writer's
 * @param onTurn run at each turn of the loop and at each checkpoint; must not block
 */
public record WriterConfig(
        JobManifest manifest, List<Path> outputs, Path stateDir, InstantSource clock, Runnable onTurn) {

    public WriterConfig {
        outputs = List.copyOf(outputs);
        if (outputs.size() != manifest.inputs().size()) {
            throw new IllegalArgumentException(
                    outputs.size() + " outputs for " + manifest.inputs().size() + " inputs");
        }
    }

    List<OutputNames> names() {
        return outputs.stream().map(output -> OutputNames.of(output, stateDir)).toList();
    }
}
