package io.github.corenlpextreme.writer.packing;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;

/**
 * Names of the outputs of a file's sections, {@code book-00001-of-00008.jsonl} and so on: in their order, so that all
 * of them together can be named {@code book-*-of-00008.jsonl}.
 *
 * @param output the path by which the output as a whole is known
 * @param count of sections; one has the name of the whole
 */
public record SectionNames(Path output, int count) {

    /** Of a section, counted from 1. */
    public Path of(int number) {
        String ending = String.format(Locale.ROOT, "-%05d-of-%05d", number, count);
        return count == 1 ? output : output.resolveSibling(extended(String.valueOf(output.getFileName()), ending));
    }

    /** What people and shells call all of them together. */
    public Path pattern() {
        String ending = String.format(Locale.ROOT, "-*-of-%05d", count);
        return count == 1 ? output : output.resolveSibling(extended(String.valueOf(output.getFileName()), ending));
    }

    /** Of all of them, in their order. */
    public List<Path> all() {
        return IntStream.rangeClosed(1, count).mapToObj(this::of).toList();
    }

    /** A file's name with something put in before its last dot. */
    static String extended(String name, String addition) {
        int dot = name.lastIndexOf('.');
        int end = dot > 0 ? dot : name.length(); // a name may begin with its only dot
        return name.substring(0, end) + addition + name.substring(end);
    }
}
