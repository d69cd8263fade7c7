package io.github.corenlpextreme.protocol.kafka.topics;

import java.util.List;

/**
 * What lay before a job's workers at one moment. A task counts until its worker has committed it, so the
 * tasks that are being worked on are among those that wait; so are the markers, which workers pass on.
 *
 * @param waiting by lane, in both topics that carry work: a lane's chunks and spans go to one worker
 * @param finished whether nothing waits and nothing can come any more
 */
public record WorkBacklog(List<Long> waiting, boolean finished) {

    public WorkBacklog {
        waiting = List.copyOf(waiting);
    }

    /** Tasks in all lanes. */
    public long tasks() {
        return waiting.stream().mapToLong(Long::longValue).sum();
    }

    /** Lanes in which something waits: so many workers at most have something to do. */
    public int lanes() {
        return (int) waiting.stream().filter(tasks -> tasks > 0).count();
    }
}
