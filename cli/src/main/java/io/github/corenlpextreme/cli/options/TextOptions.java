package io.github.corenlpextreme.cli.options;

import io.github.corenlpextreme.protocol.ByteSize;
import io.github.corenlpextreme.protocol.LineSettings;
import io.github.corenlpextreme.protocol.UsageException;
import picocli.CommandLine.Option;

/** How bytes become lines of text. */
public final class TextOptions {

    /** The array that holds a line grows by doubling, and an array has fewer than 2 GiB. */
    private static final long LONGEST = 1 << 30;

    @Option(
            names = "--encoding",
            paramLabel = "NAME",
            defaultValue = "UTF-8",
            description = "encoding of the inputs; the byte 0x0A must always be a line feed in it"
                    + " (default: ${DEFAULT-VALUE})")
    private String encoding = "UTF-8";

    @Option(
            names = "--max-line-bytes",
            paramLabel = "SIZE",
            defaultValue = "1MiB",
            converter = OptionConverters.SizeConverter.class,
            description = "a longer line is quarantined: it becomes an error document (default: ${DEFAULT-VALUE})")
    private ByteSize maxLineBytes = new ByteSize(1 << 20);

    @Option(
            names = "--force-text",
            fallbackValue = "true",
            description = "annotate what is in the inputs, even if it is not text or not in the encoding"
                    + " (default: refuse it)")
    private boolean forceText;

    /** Whether the inputs are annotated whatever they hold. */
    public boolean forceText() {
        return forceText;
    }

    /** @throws UsageException if lines cannot be found in this encoding, or not held at this length */
    public LineSettings settings() {
        return new LineSettings(LineFeedCharset.parse(encoding).name(), checkedMaxLineBytes(maxLineBytes));
    }

    static int checkedMaxLineBytes(ByteSize maxLineBytes) {
        if (maxLineBytes.bytes() < 1 || maxLineBytes.bytes() > LONGEST) {
            throw new UsageException("--max-line-bytes " + maxLineBytes + ": must be 1 byte to 1 GiB");
        }
        return (int) maxLineBytes.bytes();
    }
}
