package io.github.corenlpextreme.worker.kafka;

import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What a worker tells with its subscription.
 *
 * @param requests how often it has asked for a new deal
 * @param left tasks not done yet, by the numbers of the lanes it holds; negative if it cannot say
 */
record BacklogReport(int requests, Map<Integer, Long> left) {

    /** Of a worker that says nothing. */
    static final BacklogReport NONE = new BacklogReport(0, Map.of());

    private static final byte VERSION = 1;

    BacklogReport {
        left = Map.copyOf(left);
    }

    ByteBuffer write() {
        int size = Byte.BYTES + 2 * Integer.BYTES + left.size() * (Integer.BYTES + Long.BYTES);
        ByteBuffer bytes =
                ByteBuffer.allocate(size).put(VERSION).putInt(requests).putInt(left.size());
        left.forEach((lane, tasks) -> bytes.putInt(lane).putLong(tasks));
        return bytes.flip();
    }

    /** Reads a report; what is none, because another version has written it, says nothing. */
    static BacklogReport read(@Nullable ByteBuffer written) {
        if (written == null || !written.hasRemaining() || written.get(written.position()) != VERSION) {
            return NONE;
        }
        ByteBuffer bytes = written.duplicate();
        bytes.get();
        try {
            int requests = bytes.getInt();
            Map<Integer, Long> left = new HashMap<>();
            for (int lanes = bytes.getInt(); lanes > 0; lanes--) {
                left.put(bytes.getInt(), bytes.getLong());
            }
            return new BacklogReport(requests, left);
        } catch (BufferUnderflowException e) {
            return NONE;
        }
    }
}
