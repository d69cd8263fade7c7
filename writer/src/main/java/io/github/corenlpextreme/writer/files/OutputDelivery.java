package io.github.corenlpextreme.writer.files;

import java.io.IOException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;

/**
 * How a file that is complete gets to where it belongs. Until then it is on a local disk, for only there can
 * it be appended to, cut and made durable.
 */
public sealed interface OutputDelivery {

    /** Where a file is put together that is to have this final name. */
    Path incomplete(Path file);

    /** Puts a complete file, whole or not at all, where it belongs, and removes it where it was. */
    void deliver(Path from, Path to) throws IOException;

    /** Removes what is where a complete file belongs, if anything is. */
    void remove(Path file) throws IOException;

    static OutputDelivery to(Path output, Path stateDir) {
        return output.getFileSystem().equals(FileSystems.getDefault())
                ? new RenameDelivery()
                : new UploadDelivery(stateDir);
    }

    private static String incompleteName(Path file) {
        return file.getFileName() + ".incomplete";
    }

    /** Within the folder of the file, which is another one than that of its name if that is a link. */
    record RenameDelivery() implements OutputDelivery {

        @Override
        public Path incomplete(Path file) {
            Path real = LinkedFile.of(file);
            return real.resolveSibling(incompleteName(real));
        }

        @Override
        public void deliver(Path from, Path to) throws IOException {
            DurableFiles.move(from, LinkedFile.of(to));
        }

        @Override
        public void remove(Path file) throws IOException {
            Files.deleteIfExists(LinkedFile.of(file));
        }
    }

    /**
     * From a local folder to an object store. A file is removed only after the store has it, so what was cut
     * off is done again.
     */
    record UploadDelivery(Path folder) implements OutputDelivery {

        @Override
        public Path incomplete(Path file) {
            return folder.resolve(incompleteName(file));
        }

        /** Not {@code Files.copy}: it would write a stream, and a stream that breaks off is closed like any other. */
        @Override
        public void deliver(Path from, Path to) throws IOException {
            to.getFileSystem().provider().copy(from, to, StandardCopyOption.REPLACE_EXISTING);
            Files.delete(from);
        }

        @Override
        public void remove(Path file) throws IOException {
            Files.deleteIfExists(file);
        }
    }
}
