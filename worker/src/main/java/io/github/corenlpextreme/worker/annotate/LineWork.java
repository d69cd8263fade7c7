package io.github.corenlpextreme.worker.annotate;

import java.util.concurrent.ExecutorService;

/**
 * What becomes of the lines of tasks.
 *
 * @param threads that annotate
 * @param room for the documents that are under way
 */
public record LineWork(LineProcessing lines, InFlightMarker naming, ExecutorService threads, InFlightRoom room) {}
