package io.github.corenlpextreme.e2e;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** The texts of an output's sections, by the names that users are told. */
final class SectionFiles {

    private SectionFiles() {}

    /** {@code out-00001-of-00003.jsonl} and so on; one section has the name of the whole. */
    static String name(String output, int number, int count) {
        return count == 1 ? output : output.replace(".jsonl", "-0000" + number + "-of-0000" + count + ".jsonl");
    }

    /** One after the other. */
    static byte[] joined(Path output, int count) throws IOException {
        ByteArrayOutputStream all = new ByteArrayOutputStream();
        for (int number = 1; number <= count; number++) {
            String name = name(String.valueOf(output.getFileName()), number, count);
            all.writeBytes(Files.readAllBytes(output.resolveSibling(name)));
        }
        return all.toByteArray();
    }
}
