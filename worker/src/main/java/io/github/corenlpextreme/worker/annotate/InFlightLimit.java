package io.github.corenlpextreme.worker.annotate;

import java.util.concurrent.Semaphore;

/**
 * Bounds the documents between being read and being sent, in number and in bytes of text, whatever
 * their order of completion. Thread-safe.
 */
final class InFlightLimit implements InFlightRoom {

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

    @Override
    public void acquire(long length) throws InterruptedException {
        documents.acquire();
        bytes.acquire(permits(length));
    }

    @Override
    public void sent(long length) {
        sentDocuments++;
        sentBytes += permits(length);
    }

    @Override
    public void release() {
        bytes.release(sentBytes);
        documents.release(sentDocuments);
        sentBytes = 0;
        sentDocuments = 0;
    }

    @Override
    public void acquireAll() throws InterruptedException {
        documents.acquire(maxDocuments);
    }

    @Override
    public void releaseAll() {
        documents.release(maxDocuments);
    }

    private int permits(long length) {
        return (int) Math.min(length, maxBytes);
    }
}
