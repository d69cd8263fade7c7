package io.github.corenlpextreme.worker.corenlp;

import java.io.DataInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.ObjectStreamConstants;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.GZIPInputStream;

/** Tells models that Java has serialized from other files by their first bytes. */
final class SerializedModel {

    private SerializedModel() {}

    /** As CoreNLP does, a name that ends in {@code .gz} stands for a compressed file. */
    static boolean isLikely(Path file) {
        try (InputStream bytes = Files.newInputStream(file);
                DataInputStream content =
                        new DataInputStream(file.toString().endsWith(".gz") ? new GZIPInputStream(bytes) : bytes)) {
            return content.readShort() == ObjectStreamConstants.STREAM_MAGIC;
        } catch (IOException unlike) {
            return false;
        }
    }
}
