package io.github.corenlpextreme.local.run;

import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.time.Duration;

/**
 * The size of a broker's log on the disk, counted anew every two seconds at most. Only segments count, also
 * those that are to be deleted within moments: the indexes beside them are sparse files whose length says nothing, and
 * Java cannot ask for the blocks that a file takes. Thread-safe.
 */
final class BrokerLogSize {

    private static final Duration INTERVAL = Duration.ofSeconds(2);

    private final Path folder;

    /** Guarded by this, as is the time. */
    private long bytes;

    private long due = Long.MIN_VALUE;

    BrokerLogSize(Path folder) {
        this.folder = folder;
    }

    /**
     * As of the last count.
     *
     * @param now a reading of one nano clock
     */
    synchronized long bytes(long now) {
        if (due == Long.MIN_VALUE || now - due >= 0) {
            due = now + INTERVAL.toNanos();
            bytes = count();
        }
        return bytes;
    }

    private long count() {
        SegmentSizes segments = new SegmentSizes();
        try {
            Files.walkFileTree(folder, segments);
        } catch (IOException e) {
            return bytes; // the last count is the best there is
        }
        return segments.bytes;
    }

    /** Files come and go under its feet. */
    private static final class SegmentSizes extends SimpleFileVisitor<Path> {

        private long bytes;

        @Override
        public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
            String name = file.getFileName().toString();
            if (name.endsWith(".log") || name.endsWith(".log.deleted")) {
                bytes += attributes.size();
            }
            return FileVisitResult.CONTINUE;
        }

        @Override
        public FileVisitResult visitFileFailed(Path file, IOException failure) {
            return FileVisitResult.CONTINUE;
        }

        @Override
        public FileVisitResult postVisitDirectory(Path folder, IOException failure) {
            return FileVisitResult.CONTINUE;
        }
    }
}
