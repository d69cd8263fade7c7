package io.github.corenlpextreme.worker.kafka;

import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * How the lanes were dealt, as each worker is told with its assignment.
 *
 * @param place of this worker, from 0
 * @param workers from 1 to 65,536
 * @param holders for each lane, the place of the worker that has it
 */
record LaneAssignment(int place, int workers, List<Integer> holders) {

    private static final byte VERSION = 1;

    /** For all workers together: Kafka keeps a group in one record, of 1 MiB at most unless configured otherwise. */
    private static final long MOST_BYTES = 256 << 10;

    LaneAssignment {
        holders = List.copyOf(holders);
    }

    /** Whether a worker has more than one lane, so that one of them could move. */
    boolean leavesAChoice() {
        return new HashSet<>(holders).size() < holders.size();
    }

    /** Null if there are too many workers and lanes for all to be told. */
    @Nullable
    ByteBuffer write() {
        int size = Byte.BYTES + 3 * Integer.BYTES + holders.size() * Short.BYTES;
        if ((long) size * workers > MOST_BYTES) {
            return null;
        }
        ByteBuffer bytes = ByteBuffer.allocate(size)
                .put(VERSION)
                .putInt(place)
                .putInt(workers)
                .putInt(holders.size());
        holders.forEach(holder -> bytes.putShort(holder.shortValue()));
        return bytes.flip();
    }

    /** Reads what was written; empty if it was not, or by another version. */
    static Optional<LaneAssignment> read(@Nullable ByteBuffer written) {
        if (written == null || !written.hasRemaining() || written.get(written.position()) != VERSION) {
            return Optional.empty();
        }
        ByteBuffer bytes = written.duplicate();
        bytes.get();
        try {
            int place = bytes.getInt();
            int workers = bytes.getInt();
            List<Integer> holders = new ArrayList<>();
            for (int lanes = bytes.getInt(); lanes > 0; lanes--) {
                holders.add(Short.toUnsignedInt(bytes.getShort()));
            }
            return Optional.of(new LaneAssignment(place, workers, holders));
        } catch (BufferUnderflowException e) {
            return Optional.empty();
        }
    }
}
