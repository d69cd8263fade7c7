package io.github.corenlpextreme.cli.options;

import io.github.corenlpextreme.protocol.UsageException;
import java.nio.file.Path;
import java.util.Optional;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Where the output goes, and what it may lack. */
public final class OutputOptions {

    @Mixin
    private PlaceOptions place = new PlaceOptions();

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
}
