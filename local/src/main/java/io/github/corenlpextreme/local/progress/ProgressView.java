package io.github.corenlpextreme.local.progress;

/** Shows progress. Used by one thread at a time. */
interface ProgressView {

    /** Replaces what was shown before. */
    void show(JobProgress progress, ProcessingRates rates);

    /** Prints a line that stays. */
    void say(String line);

    /** Ends the display; {@link #say} is still legal. */
    void close();
}
