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

    void release(long length) {
        bytes.release(permits(length));
        documents.release();
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
