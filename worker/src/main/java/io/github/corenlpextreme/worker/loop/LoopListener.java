package io.github.corenlpextreme.worker.loop;

/** Wants to know that the loop is running. Called by the poll thread; must not block. */
public interface LoopListener {

    /** The loop has turned and takes work. */
    void working();

    /** The loop has turned, but takes no more work. */
    void draining();
}
