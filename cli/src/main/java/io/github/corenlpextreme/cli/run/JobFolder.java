package io.github.corenlpextreme.cli.run;

import io.github.corenlpextreme.cli.config.ExitCodes;
import io.github.corenlpextreme.cli.config.UsageException;
import io.github.corenlpextreme.protocol.JobManifest;
import io.github.corenlpextreme.protocol.wire.ManifestCodec;
import io.github.corenlpextreme.protocol.wire.WireException;
import io.github.corenlpextreme.writer.output.DurableFiles;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The folder that holds a job's state while it is unfinished, for one process at a time. It is only
 * ever taken over or removed if it is one of ours, which the name of its lock shows; {@code job.json} says
 * whose it is. Without that file, whatever else is there is the rest of a folder that was being cleared.
 */
public final class JobFolder implements AutoCloseable {

    /** A name that nobody else uses: all that is beside it may be deleted. */
    private static final String LOCK = "corenlp-extreme.lock";

    private static final String JOB = "job.json";

    private final Path path;
    private final FileChannel lock;
    private final ManifestCodec codec = new ManifestCodec();

    private JobFolder(Path path, FileChannel lock) {
        this.path = path;
        this.lock = lock;
    }

    /**
     * Takes the folder for this process.
     *
     * @throws UsageException if it is not ours, or another process works in it
     */
    public static JobFolder open(Path path) throws IOException {
        refuseForeign(path);
        create(path);
        FileChannel channel = FileChannel.open(path.resolve(LOCK), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        if (tryLock(channel).isEmpty()) {
            channel.close();
            throw new UsageException(
                    "another process is at work on this job (state in " + path + "); wait for it or stop it",
                    ExitCodes.FAILED);
        }
        return new JobFolder(path, channel);
    }

    /** Removes what a run left behind that died after its job was complete, if the folder is this job's. */
    public static void removeLeftover(Path path, JobManifest complete) throws IOException {
        if (!Files.exists(path.resolve(JOB))) {
            return;
        }
        JobFolder folder = open(path);
        if (folder.read().filter(left -> left.job().equals(complete.job())).isPresent()) {
            folder.remove();
        } else {
            folder.close();
        }
    }

    /** Where the embedded broker keeps its log. */
    public Path broker() {
        return path.resolve("kafka");
    }

    public Path path() {
        return path;
    }

    /**
     * Makes the folder this job's: takes up what there is of it, or begins.
     *
     * @return whether there was something to take up
     * @throws UsageException if the folder is another job's, or an input has changed in between
     */
    public boolean claim(JobManifest manifest) throws IOException {
        Optional<JobManifest> found = read();
        if (found.isEmpty()) {
            clear();
            DurableFiles.replace(path.resolve(JOB), codec.encode(manifest));
            return false;
        }
        manifest.changedSince(found.get()).ifPresent(input -> {
            throw new UsageException(
                    "input " + input.path() + " has changed since job "
                            + found.get().job() + " began: put the old file back, or start over with --force",
                    ExitCodes.INPUT_CHANGED);
        });
        List<String> differences = codec.differences(found.get(), manifest);
        if (!differences.isEmpty()) {
            throw new UsageException(
                    path + " holds the unfinished job " + found.get().job() + ", which differs in "
                            + String.join(", ", differences)
                            + "; give the same options to resume it, or --force to drop it and start over",
                    ExitCodes.OUTPUT_REFUSED);
        }
        return true;
    }

    /** Forgets everything but the lock, whose job it was first: half a state is never taken up. */
    public void clear() throws IOException {
        Files.deleteIfExists(path.resolve(JOB));
        try (Stream<Path> content = Files.walk(path)) {
            for (Path entry : content.sorted(Comparator.reverseOrder()).toList()) {
                if (!entry.equals(path) && !entry.equals(path.resolve(LOCK))) {
                    Files.delete(entry);
                }
            }
        }
    }

    /** Removes the folder. */
    public void remove() throws IOException {
        clear();
        lock.close();
        Files.deleteIfExists(path.resolve(LOCK));
        Files.deleteIfExists(path);
    }

    @Override
    public void close() throws IOException {
        lock.close();
    }

    private Optional<JobManifest> read() throws IOException {
        Path job = path.resolve(JOB);
        if (!Files.exists(job)) {
            return Optional.empty();
        }
        try {
            return Optional.of(codec.decode(Files.readAllBytes(job)));
        } catch (WireException e) {
            throw new UsageException(
                    job + " cannot be used (" + e.getMessage() + "); start over with --force",
                    ExitCodes.OUTPUT_REFUSED);
        }
    }

    private static void create(Path path) throws IOException {
        try {
            Files.createDirectories(path);
        } catch (FileSystemException e) {
            throw new UsageException("the state folder " + path + " cannot be created (" + e.getMessage()
                    + "); name one that can with --state-dir");
        }
    }

    private static void refuseForeign(Path path) throws IOException {
        if (!Files.exists(path)) {
            return;
        }
        if (!Files.isDirectory(path)) {
            throw new UsageException("--state-dir " + path + " is a file; name a folder");
        }
        try (Stream<Path> content = Files.list(path)) {
            if (content.findAny().isPresent() && !Files.exists(path.resolve(LOCK))) {
                throw new UsageException(
                        "--state-dir " + path + " holds files that are not a job's state; name another");
            }
        }
    }

    private static Optional<FileLock> tryLock(FileChannel channel) throws IOException {
        try {
            return Optional.ofNullable(channel.tryLock());
        } catch (OverlappingFileLockException e) {
            return Optional.empty(); // another run in this JVM
        }
    }
}
