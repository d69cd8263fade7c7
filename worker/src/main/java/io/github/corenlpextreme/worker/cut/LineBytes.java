package io.github.corenlpextreme.worker.cut;

import io.github.corenlpextreme.protocol.ByteRange;
import io.github.corenlpextreme.protocol.CheckedRange;
import java.util.Arrays;
import java.util.zip.CRC32C;

/** Gathers the bytes of one line; keeps no more of them than a legal line can have. */
final class LineBytes {

    private static final byte[] BYTE_ORDER_MARK = {(byte) 0xEF, (byte) 0xBB, (byte) 0xBF};
    private static final int LONGEST_ENDING = 2;

    private final LineLimits limits;
    private final long start;
    private final CRC32C checksum = new CRC32C();
    private byte[] kept = new byte[128];
    private long total;
    private byte last;
    private byte lastButOne;

    LineBytes(LineLimits limits, long start) {
        this.limits = limits;
        this.start = start;
    }

    void append(byte[] bytes, int from, int to) {
        checksum.update(bytes, from, to - from);
        keep(bytes, from, to);
        int length = to - from;
        if (length > 1) {
            lastButOne = bytes[to - 2];
        } else if (length == 1) {
            lastButOne = last;
        }
        if (length > 0) {
            last = bytes[to - 1];
        }
        total += length;
    }

    InputLine finish() {
        int mark = hasByteOrderMark() ? BYTE_ORDER_MARK.length : 0;
        long content = total - mark - ending();
        CheckedRange source = new CheckedRange(new ByteRange(start, start + total), checksum.getValue());
        if (content > limits.maxBytes()) {
            return new InputLine.OverlongLine(source, start + mark, content);
        }
        return new InputLine.WholeLine(source, start + mark, Arrays.copyOfRange(kept, mark, mark + (int) content));
    }

    /** Only what is kept can be content; anything beyond makes the line too long. */
    private void keep(byte[] bytes, int from, int to) {
        long most = (long) limits.maxBytes() + BYTE_ORDER_MARK.length + LONGEST_ENDING;
        int room = (int) Math.min(Math.max(0, most - total), to - from);
        if (room > 0) {
            int used = (int) total;
            if (used + room > kept.length) {
                kept = Arrays.copyOf(kept, (int) Math.min(most, Math.max(used + room, 2L * kept.length)));
            }
            System.arraycopy(bytes, from, kept, used, room);
        }
    }

    private boolean hasByteOrderMark() {
        return limits.byteOrderMark()
                && start == 0
                && total >= BYTE_ORDER_MARK.length
                && Arrays.equals(kept, 0, BYTE_ORDER_MARK.length, BYTE_ORDER_MARK, 0, BYTE_ORDER_MARK.length);
    }

    private int ending() {
        if (total == 0 || last != '\n') {
            return 0;
        }
        return total > 1 && lastButOne == '\r' ? LONGEST_ENDING : 1;
    }
}
