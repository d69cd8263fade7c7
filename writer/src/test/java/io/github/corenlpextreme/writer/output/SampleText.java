package io.github.corenlpextreme.writer.output;

import java.io.ByteArrayOutputStream;
import java.util.List;
import java.util.Random;

/** Documents that compress quickly. */
final class SampleText {

    private SampleText() {}

    static byte[] document(Random random, int length) {
        byte[] words = new byte[1000];
        random.nextBytes(words);
        byte[] text = new byte[length + 1];
        for (int i = 0; i < length; i++) {
            text[i] = words[i % words.length];
        }
        text[length] = '\n';
        return text;
    }

    static byte[] of(List<List<byte[]>> chunks) {
        ByteArrayOutputStream text = new ByteArrayOutputStream();
        chunks.forEach(documents -> documents.forEach(text::writeBytes));
        return text.toByteArray();
    }
}
