package io.github.corenlpextreme.worker.corenlp.isolation;

import edu.stanford.nlp.io.IOUtils;
import io.github.corenlpextreme.protocol.source.BoundedLines;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** How words are written that are neither in capitals nor in small letters, such as McDonald. Immutable. */
final class MixedCaseList {

    /** Characters; CoreNLP's own list has a pair of 1,395. */
    private static final int LONGEST_LINE = 100_000;

    private final Map<String, String> byLowerCase;

    private MixedCaseList(Map<String, String> byLowerCase) {
        this.byLowerCase = byLowerCase;
    }

    /** @param path of a list of pairs, on the class path or a file */
    static MixedCaseList read(String path) {
        Map<String, String> words = new HashMap<>();
        try (BoundedLines lines = new BoundedLines(IOUtils.readerFromString(path), LONGEST_LINE)) {
            for (Optional<String> line = lines.next(); line.isPresent(); line = lines.next()) {
                String[] pair = line.get().strip().split("\\s+");
                if (pair.length != 2) {
                    throw new IllegalArgumentException("not a pair of words in each line of " + path);
                }
                words.put(pair[0], pair[1]);
            }
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
        return new MixedCaseList(words);
    }

    /** The word as the list has it, or as it is. */
    String of(String word) {
        return byLowerCase.getOrDefault(word.toLowerCase(Locale.ROOT), word);
    }
}
