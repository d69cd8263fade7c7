package io.github.corenlpextreme.cli.options;

import java.nio.file.Path;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** Where the output goes. */
public final class PlaceOptions {

    @Option(
            names = {"-o", "--output"},
            paramLabel = "PATH",
            description = "the output file, or for several inputs the folder of their outputs"
                    + " (default: INPUT.jsonl, .conllu or .tokens beside the input)")
    private @Nullable Path output;

    @Option(
            names = {"-f", "--force"},
            fallbackValue = "true",
            description = "replace an existing output (default: refuse it)")
    private boolean force;

    public Optional<Path> output() {
        return Optional.ofNullable(output);
    }

    public boolean force() {
        return force;
    }
}
