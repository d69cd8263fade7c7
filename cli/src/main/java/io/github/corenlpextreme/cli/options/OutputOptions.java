package io.github.corenlpextreme.cli.options;

import io.github.corenlpextreme.cli.defaults.FolderOrFile;
import io.github.corenlpextreme.protocol.UsageException;
import java.nio.file.Path;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Where the output goes, and what it may lack. */
public final class OutputOptions {

    @Mixin
    private OutputPlace place = new OutputPlace();

    @Option(
            names = "--max-quarantined",
            paramLabel = "N",
            defaultValue = "1000",
            description = "stop when more lines than this could not be annotated (default: ${DEFAULT-VALUE})")
    private long maxQuarantined = 1000;

    /** From 0. */
    public long maxQuarantined() {
        if (maxQuarantined < 0) {
            throw new UsageException("--max-quarantined " + maxQuarantined + ": must be 0 or more");
        }
        return maxQuarantined;
    }

    public Optional<Path> output() {
        return place.output();
    }

    public boolean force() {
        return place.force();
    }

    /** Where the output goes. */
    public static final class OutputPlace {

        @Option(
                names = {"-o", "--output"},
                paramLabel = "PATH",
                converter = FolderOrFile.class,
                description = "the output file, or the folder of the outputs: for several inputs, if it is there, or if"
                        + " PATH ends with /"
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
}
