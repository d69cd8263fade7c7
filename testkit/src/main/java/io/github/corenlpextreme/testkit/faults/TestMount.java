package io.github.corenlpextreme.testkit.faults;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.TimeUnit;

/**
 * A file system of its own at a folder, so that it can be full or not be written to, which a limit or a
 * permission does not achieve for root. Needs root and, for a disk, loop devices: see {@link #obstacle}.
 */
public final class TestMount implements AutoCloseable {

    private static final int BLOCK = 64 * 1024;
    private static final long PATIENCE_SECONDS = 60;

    private final Path folder;
    private final Path image;

    private TestMount(Path folder, Path image) {
        this.folder = folder;
        this.image = image;
    }

    /** Why there can be no mounts here, for a test's assumption; empty if there can. */
    public static Optional<String> obstacle() {
        if (!"root".equals(System.getProperty("user.name"))) {
            return Optional.of("file systems can be mounted by root only");
        }
        return Files.isExecutable(Path.of("/usr/sbin/mkfs.ext4")) && Files.exists(Path.of("/dev/loop-control"))
                ? Optional.empty()
                : Optional.of("a small disk needs mkfs.ext4 and loop devices");
    }

    /** A disk of so many megabytes at an empty folder; its image lies beside it. */
    public static TestMount disk(Path folder, int megabytes) throws IOException {
        Path image = folder.resolveSibling(folder.getFileName() + ".img");
        setLength(image, megabytes);
        run("mkfs.ext4", "-q", "-F", "-m", "0", image.toString());
        run("mount", "-o", "loop", image.toString(), folder.toString());
        Files.delete(folder.resolve("lost+found"));
        return new TestMount(folder, image);
    }

    /** A folder as it is, but read-only. */
    public static TestMount readOnly(Path folder) throws IOException {
        run("mount", "--bind", folder.toString(), folder.toString());
        run("mount", "-o", "remount,bind,ro", folder.toString());
        return new TestMount(folder, folder);
    }

    /** Fills the disk until so many bytes are left. */
    public void fillUpTo(long left) throws IOException {
        try (RandomAccessFile ballast = new RandomAccessFile(ballast().toFile(), "rw")) {
            byte[] block = new byte[BLOCK];
            while (folder.toFile().getUsableSpace() > left + BLOCK) {
                ballast.write(block);
                ballast.getFD().sync();
            }
            if (left == 0) {
                while (true) {
                    ballast.write(0); // until another process, or this one, finds no room
                }
            }
        } catch (IOException e) {
            if (left > 0) {
                throw e;
            }
        }
    }

    /** Makes the room again that {@link #fillUpTo} took. */
    public void free() throws IOException {
        Files.delete(ballast());
    }

    /** Takes it away; what was on a disk is gone with it. */
    @Override
    public void close() throws IOException {
        run("umount", "-l", folder.toString());
        if (!image.equals(folder)) {
            Files.deleteIfExists(image);
        }
    }

    private Path ballast() {
        return folder.resolve("ballast");
    }

    private static void setLength(Path image, int megabytes) throws IOException {
        try (RandomAccessFile file = new RandomAccessFile(image.toFile(), "rw")) {
            file.setLength((long) megabytes << 20);
        }
    }

    private static void run(String... command) throws IOException {
        Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
        String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        try {
            if (!process.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS) || process.exitValue() != 0) {
                throw new IOException(String.join(" ", command) + ": " + said);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("interrupted", e);
        }
    }
}
