package io.github.corenlpextreme.worker.annotate;

import java.util.concurrent.Semaphore;

/**
 * Bounds the documents between being read and being sent, in number and in bytes of text, whatever
 * their order of completion. Thread-safe.
 */
final class InFlightLimit {

    private final Semaphore documents;
    private final Semaphore bytes;
    private final int maxDocuments;
    private final int maxBytes;
    private int sentDocuments; // of the emitting thread, as is the next
    private int sentBytes;

    InFlightLimit(int maxDocuments, int maxBytes) {
        this.documents = new Semaphore(maxDocuments);
        this.bytes = new Semaphore(maxBytes);
        this.maxDocuments = maxDocuments;
        this.maxBytes = maxBytes;
    }

    /** Waits for room; a document larger than the limit waits until it is alone. */
    void acquire(long length) throws InterruptedException {
        documents.acquire();
        bytes.acquire(permits(length));
    }

    /** Notes that a document is out of the way; only {@link #release} makes room. Used by one thread. */
    void sent(long length) {
        sentDocuments++;
        sentBytes += permits(length);
    }

    /** Makes room for as much as has been sent since the last time. Used by the same thread as {@link #sent}. */
    void release() {
        bytes.release(sentBytes);
        documents.release(sentDocuments);
        sentBytes = 0;
        sentDocuments = 0;
    }

    /** Waits until nothing is under way, and lets nothing begin. */
    void acquireAll() throws InterruptedException {
        documents.acquire(maxDocuments);
    }

    void releaseAll() {
        documents.release(maxDocuments);
    }

    private int permits(long length) {
        return (int) Math.min(length, maxBytes);
    }
}
