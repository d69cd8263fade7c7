package io.github.corenlpextreme.producer.content;

import java.util.List;

/**
 * Blocks of a file, its beginning and its end among them.
 *
 * @param size of the file in bytes
 * @param blocks in order and without overlap; none of an empty file
 */
public record ContentSample(long size, List<SampleBlock> blocks) {

    /**
     * Bytes of the file.
     *
     * @param offset of the first, a multiple of four, so that wide characters keep their alignment
     */
    public record SampleBlock(long offset, byte[] bytes) {

        long end() {
            return offset + bytes.length;
        }
    }

    public ContentSample {
        blocks = List.copyOf(blocks);
    }

    /** The file's first bytes. */
    byte[] head() {
        return blocks.isEmpty() ? new byte[0] : blocks.get(0).bytes();
    }

    /** The file's last bytes. */
    byte[] tail() {
        return blocks.isEmpty() ? new byte[0] : blocks.get(blocks.size() - 1).bytes();
    }

    /** Whether these bytes are at this place of the file's beginning. */
    boolean hasAt(int offset, byte[] bytes) {
        return matches(head(), offset, bytes);
    }

    /** Whether the file ends with these bytes, followed by so many others. */
    boolean endsWith(byte[] bytes, int followedBy) {
        return matches(tail(), tail().length - followedBy - bytes.length, bytes);
    }

    /** How many bytes there are. */
    long sampled() {
        return blocks.stream().mapToLong(block -> block.bytes().length).sum();
    }

    private static boolean matches(byte[] within, int offset, byte[] bytes) {
        if (offset < 0 || offset + bytes.length > within.length) {
            return false;
        }
        for (int i = 0; i < bytes.length; i++) {
            if (within[offset + i] != bytes[i]) {
                return false;
            }
        }
        return true;
    }
}
