package io.github.corenlpextreme.worker.annotate;

/** Room for documents between being read and being sent. Thread-safe. */
public interface InFlightRoom {

    /** Waits for room for so many bytes; a document larger than all the room waits until it is alone. */
    void acquire(long length) throws InterruptedException;

    /** Waits until nothing is under way, and lets nothing begin. */
    void acquireAll() throws InterruptedException;

    /** Lets others begin. */
    void releaseAll();

    /** Notes that a document is out of the way; only {@link #release} makes room. Used by one thread. */
    void sent(long length);

    /** Makes room for as much as has been sent since the last time. Used by the same thread as {@link #sent}. */
    void release();
}
