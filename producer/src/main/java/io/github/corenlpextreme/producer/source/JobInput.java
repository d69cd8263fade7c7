package io.github.corenlpextreme.producer.source;

import java.nio.file.Path;

/**
 * One input file.
 *
 * @param given as the user wrote it; messages and default outputs use this
 * @param real absolute, links resolved; this is what is read
 * @param name of {@code real} below the input root, with {@code /} on every system
 * @param size in bytes
 */
public record JobInput(Path given, Path real, String name, long size) {}
