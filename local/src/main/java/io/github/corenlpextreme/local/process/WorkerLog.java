package io.github.corenlpextreme.local.process;

/** Takes what worker processes write to stderr. Called by several threads. */
@FunctionalInterface
public interface WorkerLog {

    /** @param process number of the process, from 0 */
    void line(int process, String line);
}
