package io.github.corenlpextreme.local.process;

import io.github.corenlpextreme.worker.crash.PreviousExit;

/**
 * Under which identity a process is to work.
 *
 * @param death of the process before, under this identity
 */
public record IdentityAssignment(String workerId, PreviousExit death) {}
