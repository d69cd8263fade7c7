package io.github.corenlpextreme.producer.source;

import io.github.corenlpextreme.producer.content.ContentSample;
import io.github.corenlpextreme.producer.content.ContentSample.SampleBlock;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.SeekableByteChannel;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;

/**
 * Reads samples: a file's beginning, its end, and blocks at even distances between, or all of a small file. So much of
 * each that a job's samples together are about 64 MiB, but at least 16 KiB, and at most 320 KiB.
 */
final class InputSampler {

    private static final int ALL_FILES = 64 << 20;
    private static final int LEAST = 16 << 10;
    private static final int MOST = 320 << 10;
    private static final int PAGE = 4 << 10;
    private static final int ALIGNMENT = 4;

    private final int size;
    private final int head;
    private final int block;

    /** @param files that are to be sampled */
    InputSampler(int files) {
        this.size = Math.max(LEAST, Math.min(MOST, ALL_FILES / Math.max(1, files)));
        this.head = pages(size / 5);
        this.block = pages(size / 40);
    }

    ContentSample read(JobInput input) throws IOException {
        List<SampleBlock> blocks = new ArrayList<>();
        try (SeekableByteChannel file = Files.newByteChannel(input.real())) {
            long length = file.size();
            if (length <= size) {
                add(blocks, file, 0, (int) length);
            } else {
                add(blocks, file, 0, head);
                addSpread(blocks, file, length);
            }
            return new ContentSample(length, blocks);
        }
    }

    private void addSpread(List<SampleBlock> blocks, SeekableByteChannel file, long length) throws IOException {
        int count = (size - head) / block;
        long last = (length - block + ALIGNMENT - 1) / ALIGNMENT * ALIGNMENT;
        for (int i = 1; i < count; i++) {
            long offset = head + (long) ((double) (last - head) / count * i);
            add(blocks, file, offset - offset % ALIGNMENT, block);
        }
        add(blocks, file, last, (int) (length - last));
    }

    /** A file that has become shorter gives less; that it has changed is found elsewhere. */
    private static void add(List<SampleBlock> blocks, SeekableByteChannel file, long offset, int length)
            throws IOException {
        ByteBuffer bytes = ByteBuffer.allocate(length);
        file.position(offset);
        while (bytes.hasRemaining() && file.read(bytes) >= 0) {
            // until it is full, or the file ends
        }
        if (bytes.position() > 0) {
            byte[] read = new byte[bytes.position()];
            bytes.flip().get(read);
            blocks.add(new SampleBlock(offset, read));
        }
    }

    private static int pages(int bytes) {
        return (bytes + PAGE - 1) / PAGE * PAGE;
    }
}
