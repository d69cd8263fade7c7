package io.github.corenlpextreme.worker.corenlp.purity;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Collection;
import java.util.HexFormat;
import java.util.Iterator;

/**
 * What a line came out as once.
 *
 * @param name the same for the same bytes: a digest, or the name of an exception
 * @param document as rendered; what the exception says, if there was one
 */
record LineOutcome(String name, byte[] document) {

    private static final int CHARACTERS_AROUND = 120;

    static LineOutcome of(byte[] document) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(document);
            return new LineOutcome(HexFormat.of().formatHex(digest, 0, 16), document);
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    static LineOutcome failed(RuntimeException failure) {
        return new LineOutcome(failure.getClass().getName(), failure.toString().getBytes(StandardCharsets.UTF_8));
    }

    /** Keeps the document in a folder that may hold it already. */
    void keep(Path folder) throws IOException {
        Files.write(folder.resolve(name), document);
    }

    /** The first two of these documents, where they begin to differ. */
    static String difference(Path folder, Collection<String> names) throws IOException {
        Iterator<String> two = names.iterator();
        String one = Files.readString(folder.resolve(two.next()));
        String other = Files.readString(folder.resolve(two.next()));
        int at = 0;
        while (at < Math.min(one.length(), other.length()) && one.charAt(at) == other.charAt(at)) {
            at++;
        }
        return "at character " + at + ": " + around(one, at) + " | " + around(other, at);
    }

    private static String around(String document, int at) {
        int start = Math.max(0, at - CHARACTERS_AROUND);
        return document.substring(start, Math.min(document.length(), at + CHARACTERS_AROUND));
    }
}
