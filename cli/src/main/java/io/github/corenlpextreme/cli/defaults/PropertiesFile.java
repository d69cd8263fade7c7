package io.github.corenlpextreme.cli.defaults;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.github.corenlpextreme.protocol.UsageException;
import io.github.corenlpextreme.protocol.source.MetadataFile;
import io.github.corenlpextreme.protocol.wire.WireException;
import java.io.IOException;
import java.io.StringReader;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Map;
import java.util.Properties;
import java.util.TreeMap;

/** Reads Java properties files, in UTF-8. A file that cannot be read is a {@link UsageException}. */
public final class PropertiesFile {

    private PropertiesFile() {}

    /** @param named how the user named the file, for messages: an option or the file itself */
    public static Map<String, String> read(String named, Path file) {
        refuseOtherThanFile(named, file);
        Properties properties = new UniqueProperties(named + " " + file);
        try {
            properties.load(new StringReader(text(file)));
        } catch (NoSuchFileException e) {
            throw new UsageException(named + " " + file + ": no such file");
        } catch (CharacterCodingException e) {
            throw new UsageException(named + " " + file + ": the file is not UTF-8");
        } catch (IOException | IllegalArgumentException | WireException e) {
            throw new UsageException(named + " " + file + " cannot be read: " + e.getMessage());
        }
        Map<String, String> entries = new TreeMap<>();
        properties.stringPropertyNames().forEach(key -> entries.put(key, properties.getProperty(key)));
        return entries;
    }

    private static String text(Path file) throws IOException {
        return UTF_8.newDecoder()
                .decode(ByteBuffer.wrap(MetadataFile.read(file)))
                .toString();
    }

    /** Opening a pipe would wait for its writer, and a worker process could not read it once more. */
    private static void refuseOtherThanFile(String named, Path file) {
        if (Files.exists(file) && !Files.isRegularFile(file)) {
            throw new UsageException(named + " " + file + " is not a regular file; write the properties into one");
        }
    }

    /** Java itself takes the last of several values. */
    private static final class UniqueProperties extends Properties {

        private static final long serialVersionUID = 1L;

        private final String source;

        UniqueProperties(String source) {
            this.source = source;
        }

        @Override
        public synchronized Object put(Object key, Object value) {
            Object before = super.put(key, value);
            if (before != null && !before.equals(value)) {
                throw new UsageException(source + " sets " + key + " twice, to different values: keep one");
            }
            return before;
        }

        @Override
        public boolean equals(Object other) {
            return this == other;
        }

        @Override
        public int hashCode() {
            return System.identityHashCode(this);
        }
    }
}
