package io.github.corenlpextreme.cli.options;

import io.github.corenlpextreme.cli.defaults.FolderOrFile;
import io.github.corenlpextreme.protocol.MalformedLimit;
import io.github.corenlpextreme.protocol.UsageException;
import io.github.corenlpextreme.writer.output.FailureLimits;
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
            description = "stop when more lines than this cannot be annotated (default: ${DEFAULT-VALUE})")
    private long maxQuarantined = 1000;

    @Option(
            names = "--max-malformed",
            paramLabel = "SHARE",
            defaultValue = "10%",
            converter = OptionConverters.MalformedLimitConverter.class,
            description = "stop when more than this share of the lines, and at least 10, hold bytes that are not in the"
                    + " encoding; 100%% for never (default: 10%%)")
    private MalformedLimit maxMalformed = MalformedLimit.USUAL;

    /** What the output may lack before the job is stopped. */
    public FailureLimits limits() {
        if (maxQuarantined < 0) {
            throw new UsageException("--max-quarantined " + maxQuarantined + ": must be 0 or more");
        }
        return new FailureLimits(maxQuarantined, maxMalformed);
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
                description = "replace an existing output (default: refuse to)")
        private boolean force;

        public Optional<Path> output() {
            return Optional.ofNullable(output);
        }

        public boolean force() {
            return force;
        }
    }
}
