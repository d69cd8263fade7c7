package io.github.corenlpextreme.producer.content;

import io.github.corenlpextreme.producer.content.ContentSample.SampleBlock;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Optional;

/**
 * Text in characters of two or four bytes that does not begin with a mark. It shows by its NULs, the upper halves of
 * the common characters: they are all in the same place of a character, and what they belong to is text.
 */
final class WideText {

    private static final int FEWEST_NULS = 2;

    /** NULs on one side may be so many times those on the other. */
    private static final int ONE_SIDED = 20;

    /** At most one in so many characters may be none. */
    private static final int ODD_SHARE = 50;

    private WideText() {}

    /** Which one it is, of bytes that are known to be no text of the job's encoding. */
    static Optional<ContentKind> of(ContentSample sample) {
        if (sample.size() % 4 == 0 && isUtf32(sample, ByteOrder.LITTLE_ENDIAN)) {
            return Optional.of(ContentKind.UTF_32_LE);
        }
        if (sample.size() % 4 == 0 && isUtf32(sample, ByteOrder.BIG_ENDIAN)) {
            return Optional.of(ContentKind.UTF_32_BE);
        }
        long even = nuls(sample, 0);
        long odd = nuls(sample, 1);
        if (odd >= FEWEST_NULS && odd > ONE_SIDED * even && isUtf16(sample, ByteOrder.LITTLE_ENDIAN)) {
            return Optional.of(ContentKind.UTF_16_LE);
        }
        if (even >= FEWEST_NULS && even > ONE_SIDED * odd && isUtf16(sample, ByteOrder.BIG_ENDIAN)) {
            return Optional.of(ContentKind.UTF_16_BE);
        }
        return Optional.empty();
    }

    private static long nuls(ContentSample sample, int side) {
        long nuls = 0;
        for (SampleBlock block : sample.blocks()) {
            for (int i = side; i < block.bytes().length; i += 2) {
                nuls += block.bytes()[i] == 0 ? 1 : 0;
            }
        }
        return nuls;
    }

    private static boolean isUtf16(ContentSample sample, ByteOrder order) {
        long characters = 0;
        long odd = 0;
        for (SampleBlock block : sample.blocks()) {
            ByteBuffer units = ByteBuffer.wrap(block.bytes()).order(order);
            while (units.remaining() >= Character.BYTES) {
                char c = units.getChar();
                characters++;
                odd += Character.isSurrogate(c) || isText(c) ? 0 : 1;
            }
        }
        return characters > 0 && odd * ODD_SHARE <= characters;
    }

    private static boolean isUtf32(ContentSample sample, ByteOrder order) {
        long characters = 0;
        long odd = 0;
        for (SampleBlock block : sample.blocks()) {
            ByteBuffer units = ByteBuffer.wrap(block.bytes()).order(order);
            while (units.remaining() >= Integer.BYTES) {
                int c = units.getInt();
                characters++;
                odd += isText(c) ? 0 : 1;
            }
        }
        return characters > 0 && odd * ODD_SHARE <= characters;
    }

    private static boolean isText(int c) {
        return switch (Character.getType(c)) {
            case Character.CONTROL -> c == '\n' || c == '\r' || c == '\t' || c == '\f';
            case Character.UNASSIGNED, Character.PRIVATE_USE, Character.SURROGATE -> false;
            default -> true;
        };
    }
}
