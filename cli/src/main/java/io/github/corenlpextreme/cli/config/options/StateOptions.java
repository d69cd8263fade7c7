package io.github.corenlpextreme.cli.config.options;

import java.nio.file.Path;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** What a run keeps while it is unfinished. */
public final class StateOptions {

    @Option(
            names = "--state-dir",
            paramLabel = "PATH",
            description =
                    "the broker's log and the checkpoints; removed when the job completes (default: OUTPUT.state)")
    private @Nullable Path stateDir;

    @Option(
            names = "--keep-topics",
            fallbackValue = "true",
            description = "keep the topics and the state when the job completes (default: off)")
    private boolean keepTopics;

    public Optional<Path> stateDir() {
        return Optional.ofNullable(stateDir);
    }

    public boolean keepTopics() {
        return keepTopics;
    }
}
