package io.github.corenlpextreme.worker.corenlp.models;

/**
 * A jar or folder with models, as it is known by: models are the same where name and size are.
 *
 * @param name its file name
 * @param bytes its size; 0 for a folder
 */
public record ModelJar(String name, long bytes) {}
