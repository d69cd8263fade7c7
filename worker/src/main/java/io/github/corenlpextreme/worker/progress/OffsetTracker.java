package io.github.corenlpextreme.worker.progress;

import java.util.TreeMap;

/**
 * Tells how far one lane may be committed: never past a task that is not complete. Offsets are taken
 * in rising order and may be completed in any. Used by one thread.
 */
public final class OffsetTracker {

    private final TreeMap<Long, Boolean> open = new TreeMap<>(); // offset to whether it is complete
    private final int capacity;
    private long committable;
    private long next;

    /**
     * Starts at a committed offset.
     *
     * @param committed the next offset that has not been done
     * @param capacity the most tasks that may be open at a time
     */
    public OffsetTracker(long committed, int capacity) {
        this.committable = committed;
        this.next = committed;
        this.capacity = capacity;
    }

    /**
     * Takes a task.
     *
     * @throws IllegalStateException if its offset does not rise or too many are open
     */
    public void take(long offset) {
        if (offset < next) {
            throw new IllegalStateException("offset " + offset + " taken after " + (next - 1));
        }
        if (open.size() == capacity) {
            throw new IllegalStateException("more than " + capacity + " tasks open at offset " + offset);
        }
        open.put(offset, false);
        next = offset + 1;
    }

    /**
     * Completes a task.
     *
     * @throws IllegalStateException if it was not taken
     */
    public void complete(long offset) {
        if (open.replace(offset, true) == null) {
            throw new IllegalStateException("offset " + offset + " completed but not taken");
        }
        while (!open.isEmpty() && open.firstEntry().getValue()) {
            committable = open.pollFirstEntry().getKey() + 1;
        }
    }

    /** The offset up to which (exclusive) everything is complete. */
    public long committable() {
        return committable;
    }

    /** Whether everything that was taken is complete. */
    public boolean allComplete() {
        return open.isEmpty();
    }

    /** The next offset to read. */
    public long next() {
        return next;
    }
}
