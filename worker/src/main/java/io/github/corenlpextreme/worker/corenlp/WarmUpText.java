package io.github.corenlpextreme.worker.corenlp;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;

/** Text of every kind, in lines, that makes a pipeline read what it reads only when it must. */
final class WarmUpText {

    private static final String TEXT = "exercise.txt";

    private WarmUpText() {}

    static String text() {
        try (InputStream text = WarmUpText.class.getResourceAsStream(TEXT)) {
            if (text == null) {
                throw new IllegalStateException(TEXT + " is missing beside " + WarmUpText.class.getName());
            }
            return new String(text.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
