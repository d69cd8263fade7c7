package io.github.corenlpextreme.speed;

import io.github.corenlpextreme.testkit.text.ProseText;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;

/** Writes a text to measure with: {@code WriteProse SEED BYTES FILE}. */
final class WriteProse {

    private WriteProse() {}

    public static void main(String[] arguments) throws IOException {
        try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(Path.of(arguments[2])))) {
            ProseText.write(Long.parseLong(arguments[0]), Long.parseLong(arguments[1]), out);
        }
    }
}
