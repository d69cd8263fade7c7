package io.github.corenlpextreme.worker.cut;

import io.github.corenlpextreme.protocol.ByteRange;
import java.io.IOException;
import java.util.Optional;

/**
 * The lines of a range, one after the other. The range starts at a line's start and ends after a line
 * ending or at the end of the file. Holds one block and at most one line of legal length. Used by one
 * thread.
 */
public final class LineReader {

    private static final int BLOCK = 64 * 1024;

    private final ByteSource source;
    private final ByteRange range;
    private final LineLimits limits;
    private final byte[] block;
    private long position;
    private int blockAt;
    private int blockEnd;

    public LineReader(ByteSource source, ByteRange range, LineLimits limits) {
        this.source = source;
        this.range = range;
        this.limits = limits;
        this.block = new byte[(int) Math.min(BLOCK, range.length())];
        this.position = range.start();
    }

    /** The next line, or empty at the end of the range. */
    public Optional<InputLine> next() throws IOException {
        if (position == range.end()) {
            return Optional.empty();
        }
        LineBytes line = new LineBytes(limits, position);
        boolean ended = false;
        while (!ended && position < range.end()) {
            fillIfEmpty();
            int lineFeed = LineFeeds.first(block, blockAt, blockEnd);
            ended = lineFeed >= 0;
            int stop = ended ? lineFeed + 1 : blockEnd;
            line.append(block, blockAt, stop);
            position += stop - blockAt;
            blockAt = stop;
        }
        return Optional.of(line.finish());
    }

    private void fillIfEmpty() throws IOException {
        if (blockAt == blockEnd) {
            blockAt = 0;
            blockEnd = (int) Math.min(block.length, range.end() - position);
            source.read(position, block, blockEnd);
        }
    }
}
