package io.github.corenlpextreme.cli.options;

import io.github.corenlpextreme.protocol.ByteSize;
import io.github.corenlpextreme.protocol.UsageException;
import io.github.corenlpextreme.writer.packing.FrameCompression;
import io.github.corenlpextreme.writer.packing.OutputLayout;
import java.nio.file.Path;
import java.util.Optional;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** In what files an output's text is to lie. */
public final class PackingOptions {

    @Option(
            names = "--compress",
            paramLabel = "zstd|gzip",
            description = "compress the output; .zst or .gz is added to its name (default: none)")
    private @Nullable String compress;

    @Option(
            names = "--split-size",
            paramLabel = "SIZE",
            converter = OptionConverters.SizeConverter.class,
            description = "start a new file after this much text, between two lines: NAME-00000.jsonl,"
                    + " NAME-00001.jsonl and so on; counted before compression (default: one file)")
    private @Nullable ByteSize splitSize;

    /** @throws UsageException if there is no such compression, it does not work here, or a file cannot be so small */
    public OutputLayout packing() {
        compression().ifPresent(FrameCompression::requireUsable);
        if (splitSize != null && splitSize.bytes() < 1) {
            throw new UsageException("--split-size " + splitSize + ": must be at least 1 byte");
        }
        return new OutputLayout(
                compression(), splitSize == null ? OptionalLong.empty() : OptionalLong.of(splitSize.bytes()));
    }

    /** @throws UsageException if the name of the output has the ending already that will be added to it */
    public void refuseDoubleEnding(Path output) {
        compression().map(FrameCompression::extension).ifPresent(ending -> {
            if (output.toString().endsWith(ending)) {
                throw new UsageException("-o " + output + ": " + ending + " is added to the name; leave it out");
            }
        });
    }

    private Optional<FrameCompression> compression() {
        return Optional.ofNullable(compress)
                .map(name -> FrameCompression.named(name)
                        .orElseThrow(() -> new UsageException("--compress " + name + ": write zstd or gzip")));
    }
}
