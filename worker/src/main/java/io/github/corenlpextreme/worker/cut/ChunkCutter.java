package io.github.corenlpextreme.worker.cut;

import io.github.corenlpextreme.protocol.ByteRange;
import io.github.corenlpextreme.protocol.message.Partials.ChunkCut;
import io.github.corenlpextreme.protocol.message.Partials.HeadAndTail;
import io.github.corenlpextreme.protocol.message.Partials.WholeMiddle;
import java.io.IOException;

/**
 * Finds where line endings cut a chunk: the first from the front, the last from the back, a block at
 * a time, so that memory does not depend on the chunk's size.
 */
public final class ChunkCutter {

    private static final int BLOCK = 64 * 1024;

    private ChunkCutter() {}

    public static ChunkCut cut(ByteSource source, ByteRange chunk) throws IOException {
        byte[] block = new byte[(int) Math.min(BLOCK, chunk.length())];
        long first = firstLineFeed(source, chunk, block);
        if (first < 0) {
            return new WholeMiddle();
        }
        long headEnd = chunk.start() == 0 ? 0 : first + 1;
        return new HeadAndTail(headEnd, lastLineFeed(source, new ByteRange(first, chunk.end()), block) + 1);
    }

    private static long firstLineFeed(ByteSource source, ByteRange range, byte[] block) throws IOException {
        for (long at = range.start(); at < range.end(); at += block.length) {
            int length = (int) Math.min(block.length, range.end() - at);
            source.read(at, block, length);
            int found = LineFeeds.first(block, 0, length);
            if (found >= 0) {
                return at + found;
            }
        }
        return -1;
    }

    /** The range starts with a line feed, so there is one to find. */
    private static long lastLineFeed(ByteSource source, ByteRange range, byte[] block) throws IOException {
        for (long end = range.end(); end > range.start() + 1; ) {
            int length = (int) Math.min(block.length, end - range.start());
            source.read(end - length, block, length);
            int found = LineFeeds.last(block, length);
            if (found >= 0) {
                return end - length + found;
            }
            end -= length;
        }
        return range.start();
    }
}
