package io.github.corenlpextreme.testkit.faults;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.Files;
import java.nio.file.Path;

/** Files that look harmless in a folder, and cost a careless reader all its memory, or make it wait for ever. */
public enum FileBomb {
    /** Longer than an array can be, and takes no room on the disk. */
    GIGABYTES {
        @Override
        void write(Path file) throws IOException {
            try (RandomAccessFile sparse = new RandomAccessFile(file.toFile(), "rw")) {
                sparse.setLength(3L << 30);
            }
        }
    },
    /** It has no end as long as no process writes into it. */
    PIPE {
        @Override
        void write(Path file) throws IOException {
            try {
                new ProcessBuilder("mkfifo", file.toString())
                        .inheritIO()
                        .start()
                        .waitFor();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }
    },
    DEEP_LISTS {
        @Override
        void write(Path file) throws IOException {
            Files.writeString(file, "{\"v\":" + "[".repeat(LEVELS) + "]".repeat(LEVELS) + "}");
        }
    },
    DEEP_OBJECTS {
        @Override
        void write(Path file) throws IOException {
            Files.writeString(file, "{\"v\":".repeat(LEVELS) + "0" + "}".repeat(LEVELS));
        }
    },
    /** Deep enough for code that calls itself, and not for a parser. */
    DEEP_ENOUGH {
        @Override
        void write(Path file) throws IOException {
            Files.writeString(file, "{\"v\":" + "[".repeat(900) + "]".repeat(900) + "}");
        }
    },
    DIGITS {
        @Override
        void write(Path file) throws IOException {
            Files.writeString(file, "{\"v\":" + "9".repeat(1_000_000) + "}");
        }
    },
    LIST {
        @Override
        void write(Path file) throws IOException {
            Files.writeString(file, "{\"v\":[" + "{},".repeat(1_000_000) + "{}]}");
        }
    },
    TEXT {
        @Override
        void write(Path file) throws IOException {
            Files.writeString(file, "{\"v\":\"" + "v".repeat(30_000_000) + "\"}");
        }
    };

    private static final int LEVELS = 100_000;

    abstract void write(Path file) throws IOException;

    /** Puts one in place of a file. */
    public void plant(Path file) throws IOException {
        Files.deleteIfExists(file);
        write(file);
    }
}
