package io.github.corenlpextreme.producer.content;

import io.github.corenlpextreme.producer.content.ContentSample.SampleBlock;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;

/**
 * The lines of a sample in the light of an encoding.
 *
 * @param lines judged; the broken ones at the edges of a block only in UTF-8, whose characters show where they begin
 * @param malformedLines those of them with bytes that the encoding does not allow
 * @param first where the first such byte sequence is in the file; 0 if there is none
 * @param beyondAscii lines with other characters than those of ASCII, well-formed ones
 */
record MalformedSample(long lines, long malformedLines, long first, long beyondAscii) {

    private static final MalformedSample NOTHING = new MalformedSample(0, 0, 0, 0);

    static MalformedSample of(ContentSample sample, Charset charset) {
        MalformedSample found = NOTHING;
        for (SampleBlock block : sample.blocks()) {
            boolean ends = block.end() == sample.size();
            int start = firstWhole(block, charset);
            int end = ends ? block.bytes().length : lastWhole(block, charset);
            found = found.plus(lines(block, start, end, charset));
        }
        return found;
    }

    MalformedSample plus(MalformedSample other) {
        return new MalformedSample(
                lines + other.lines,
                malformedLines + other.malformedLines,
                malformedLines == 0 ? other.first : first,
                beyondAscii + other.beyondAscii);
    }

    private static MalformedSample lines(SampleBlock block, int start, int end, Charset charset) {
        StrictDecoding decoding = new StrictDecoding(charset);
        MalformedSample found = NOTHING;
        for (int line = start; line < end; ) {
            int next = Math.min(after(block.bytes(), line), end);
            int bad = decoding.firstMalformed(block.bytes(), line, next);
            boolean plain = bad < 0 && isAscii(block.bytes(), line, next);
            found = found.plus(new MalformedSample(
                    1, bad < 0 ? 0 : 1, bad < 0 ? 0 : block.offset() + bad, bad >= 0 || plain ? 0 : 1));
            line = next;
        }
        return found;
    }

    private static int firstWhole(SampleBlock block, Charset charset) {
        if (block.offset() == 0) {
            return 0;
        }
        if (!charset.equals(StandardCharsets.UTF_8)) {
            return after(block.bytes(), 0);
        }
        int start = 0;
        while (start < Math.min(3, block.bytes().length) && isContinuation(block.bytes()[start])) {
            start++;
        }
        return start;
    }

    private static int lastWhole(SampleBlock block, Charset charset) {
        byte[] bytes = block.bytes();
        int end = bytes.length;
        if (charset.equals(StandardCharsets.UTF_8)) {
            int lead = end - 1;
            while (lead > Math.max(0, end - 4) && isContinuation(bytes[lead])) {
                lead--;
            }
            return lead >= 0 && bytes[lead] < 0 ? lead : end;
        }
        while (end > 0 && bytes[end - 1] != '\n') {
            end--;
        }
        return end;
    }

    private static boolean isContinuation(byte b) {
        return (b & 0xC0) == 0x80;
    }

    private static boolean isAscii(byte[] bytes, int start, int end) {
        for (int i = start; i < end; i++) {
            if (bytes[i] < 0) {
                return false;
            }
        }
        return true;
    }

    /** Behind the next line feed, or behind the block. */
    private static int after(byte[] bytes, int start) {
        int i = start;
        while (i < bytes.length && bytes[i] != '\n') {
            i++;
        }
        return Math.min(i + 1, bytes.length);
    }
}
