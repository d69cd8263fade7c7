package io.github.corenlpextreme.cli.options;

import io.github.corenlpextreme.protocol.UsageException;
import java.nio.file.FileSystems;
import java.nio.file.Path;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** What a run keeps while it is unfinished. */
public final class StateOptions {

    @Option(
            names = "--state-dir",
            paramLabel = "PATH",
            description = "the broker's log and the checkpoints; removed when the job completes (default: OUTPUT.state,"
                    + " in the current folder if the output is not on this machine)")
    private @Nullable Path stateDir;

    @Option(
            names = "--keep-topics",
            fallbackValue = "true",
            description = "keep the topics and the state when the job completes, and all results until then, which are"
                    + " otherwise deleted from Kafka once they are in the output (default: off)")
    private boolean keepTopics;

    /** @throws UsageException if it is not on this machine: a broker's log and a lock must be */
    public Optional<Path> stateDir() {
        if (stateDir != null && !stateDir.getFileSystem().equals(FileSystems.getDefault())) {
            throw new UsageException("--state-dir " + stateDir + " must be a folder on this machine");
        }
        return Optional.ofNullable(stateDir);
    }

    public boolean keepTopics() {
        return keepTopics;
    }
}
