package io.github.corenlpextreme.worker.corenlp.models;

/**
 * How much of the models was kept.
 *
 * @param bytes of the entries as they are read, not as they lie in a jar
 */
public record TrimReport(int entries, long bytes, int ofEntries, long ofBytes) {}
