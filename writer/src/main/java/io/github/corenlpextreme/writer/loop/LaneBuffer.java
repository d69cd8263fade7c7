package io.github.corenlpextreme.writer.loop;

import io.github.corenlpextreme.protocol.message.LaneMessage;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;

/** Messages of one lane that have arrived and wait for their turn. Used by one thread. */
final class LaneBuffer {

    private record WaitingMessage(LaneMessage message, long offset, int bytes) {}

    private final Deque<WaitingMessage> waiting = new ArrayDeque<>();
    private long next;
    private long end;
    private long marked;
    private long bytes;

    /** Starts with the record at this offset. */
    LaneBuffer(long next) {
        this.next = next;
        this.end = next;
        this.marked = next;
    }

    void add(LaneMessage message, long offset, int size) {
        waiting.add(new WaitingMessage(message, offset, size));
        bytes += size;
        end = offset + 1;
    }

    Optional<LaneMessage> take() {
        WaitingMessage first = waiting.poll();
        if (first == null) {
            return Optional.empty();
        }
        bytes -= first.bytes();
        next = first.offset() + 1;
        return Optional.of(first.message());
    }

    /** The offset after the last message that has arrived. */
    long end() {
        return end;
    }

    /** The offset after the last message taken. */
    long next() {
        return next;
    }

    void mark() {
        marked = next;
    }

    /** What {@link #next} was at the last mark. */
    long marked() {
        return marked;
    }

    /** Bytes waiting. */
    long bytes() {
        return bytes;
    }
}
