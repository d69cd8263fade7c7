package io.github.corenlpextreme.local.state;

import io.github.corenlpextreme.protocol.ExitCodes;
import io.github.corenlpextreme.protocol.JobId;
import io.github.corenlpextreme.protocol.JobManifest;
import io.github.corenlpextreme.protocol.UsageException;
import io.github.corenlpextreme.protocol.trust.FileRights;
import io.github.corenlpextreme.protocol.wire.ManifestCodec;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.OpenOption;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * The folder that holds a job's state while it is unfinished, for one process at a time. It is only
 * ever taken over or removed if it is one of ours, which the name of its lock shows; {@code job.json} says
 * whose it is. Without that file, whatever else is there is the rest of a folder that was being cleared.
 */
public final class StateFolder implements AutoCloseable {

    /** A name that no other program uses: all that is beside it may be deleted. */
    private static final String LOCK = "corenlp-extreme.lock";

    /** What the processes that held the folder have logged; goes with it and not before. */
    public static final String LOG = "corenlp-extreme.log";

    private static final String REPLAYS = "replays";

    private static final Set<OpenOption> LOCKING =
            Set.of(StandardOpenOption.CREATE, StandardOpenOption.WRITE, LinkOption.NOFOLLOW_LINKS);

    private final Path path;
    private final FileChannel lock;

    private StateFolder(Path path, FileChannel lock) {
        this.path = path;
        this.lock = lock;
    }

    /**
     * Takes the folder for this process.
     *
     * @throws UsageException if it is not ours, or another process works in it
     */
    public static StateFolder open(Path path) throws IOException {
        return openIfFree(path)
                .orElseThrow(() -> new UsageException(
                        "another process is working on this job (state in " + path + "); wait for it or stop it",
                        ExitCodes.FAILED));
    }

    /**
     * Takes the folder for this process, unless another one works in it.
     *
     * @throws UsageException if it is not ours
     */
    public static Optional<StateFolder> openIfFree(Path path) throws IOException {
        PrivateFolder.take(path);
        refuseForeign(path);
        Path lock = path.resolve(LOCK);
        FileChannel channel = FileChannel.open(lock, LOCKING, FileRights.PRIVATE.forNew(lock));
        if (tryLock(channel).isEmpty()) {
            channel.close();
            return Optional.empty();
        }
        StateFolder folder = new StateFolder(path, channel);
        try {
            PrivateFolder.requireContents(path);
            return Optional.of(folder);
        } catch (IOException | RuntimeException e) {
            folder.close();
            throw e;
        }
    }

    /**
     * Takes a folder that holds a job already.
     *
     * @throws UsageException if there is none in it, or another process works in it
     */
    public static StateFolder openExisting(Path path) throws IOException {
        if (!StateJobFile.in(path).exists()) {
            throw new UsageException(path + " holds no job: give the state folder of a run, OUTPUT.state if it had no"
                    + " --state-dir; it exists until the run is complete, and afterwards only with --keep-topics");
        }
        return open(path);
    }

    /** The job that a folder holds and that is not complete, if there is such a folder. */
    public static Optional<JobManifest> unfinishedJob(Path path) throws IOException {
        PrivateFolder.require(path);
        return new StateMarkers(path).isKept()
                ? Optional.empty()
                : StateJobFile.in(path).read();
    }

    /**
     * Removes the rest of a folder whose removal was broken off.
     *
     * @return whether it was such a rest
     */
    public static boolean removeRest(Path path) throws IOException {
        if (!Files.exists(path.resolve(LOCK)) || StateJobFile.in(path).exists()) {
            return false;
        }
        open(path).remove();
        return true;
    }

    /** Removes the state of another job on the Kafka in here, if there is any. */
    public void removeReplay(JobId job) throws IOException {
        if (Files.exists(ofReplay(job))) {
            open(ofReplay(job)).remove();
        }
    }

    /** Whether other jobs have their state in here, which replay what is on its Kafka. */
    public boolean hasReplays() throws IOException {
        Path replays = path.resolve(REPLAYS);
        if (!Files.isDirectory(replays)) {
            return false;
        }
        try (Stream<Path> jobs = Files.list(replays)) {
            return jobs.findAny().isPresent();
        }
    }

    /** What it remembers beside the job. */
    public StateMarkers notes() {
        return new StateMarkers(path);
    }

    /** The state of another job on the Kafka in here. */
    public Path ofReplay(JobId job) {
        return path.resolve(REPLAYS).resolve(job.value());
    }

    /** Whether an embedded broker has been in here. */
    public boolean hasBroker() {
        return Files.isDirectory(broker());
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
     * @throws UsageException if the folder is another job's, or an input or a property's file has changed in between
     */
    public boolean claim(JobManifest manifest) throws IOException {
        Optional<JobManifest> found = read();
        if (found.isEmpty()) {
            clear();
            StateJobFile.in(path).write(manifest);
            return false;
        }
        manifest.changedSince(found.get()).ifPresent(change -> {
            throw new UsageException(
                    "input " + change.path() + " has changed since job "
                            + found.get().job() + " began (" + change.difference()
                            + "): restore the old file, or start over with --force",
                    ExitCodes.INPUT_CHANGED);
        });
        manifest.propertyFileChangedSince(found.get()).ifPresent(file -> {
            throw new UsageException(
                    "file " + file + ", which a property names, has changed since job "
                            + found.get().job() + " began: restore the old file, or start over with --force",
                    ExitCodes.INPUT_CHANGED);
        });
        List<String> differences = new ManifestCodec().differences(found.get(), manifest);
        if (!differences.isEmpty()) {
            String refusal = new ClaimRefusal(found.get(), notes().isKept()).sentence(manifest, differences);
            throw new UsageException(path + " holds " + refusal, ExitCodes.OUTPUT_REFUSED);
        }
        return true;
    }

    /** Forgets everything but the lock, whose job it was first: half a state is never taken up. */
    public void clear() throws IOException {
        StateJobFile.in(path).remove();
        try (Stream<Path> content = Files.walk(path)) {
            for (Path entry : content.sorted(Comparator.reverseOrder()).toList()) {
                if (!entry.equals(path) && !entry.equals(path.resolve(LOCK)) && !isLog(entry)) {
                    Files.delete(entry);
                }
            }
        }
    }

    private boolean isLog(Path entry) {
        return path.equals(entry.getParent()) && entry.getFileName().toString().startsWith(LOG);
    }

    /** Removes the folder. */
    public void remove() throws IOException {
        clear();
        lock.close();
        Files.deleteIfExists(path.resolve(LOG));
        Files.deleteIfExists(path.resolve(LOG + ".1"));
        Files.deleteIfExists(path.resolve(LOCK));
        Files.deleteIfExists(path);
    }

    @Override
    public void close() throws IOException {
        lock.close();
    }

    /** The job that the folder was made for. */
    public Optional<JobManifest> read() throws IOException {
        return StateJobFile.in(path).read();
    }

    private static void refuseForeign(Path path) throws IOException {
        try (Stream<Path> content = Files.list(path)) {
            if (content.findAny().isPresent() && !Files.exists(path.resolve(LOCK))) {
                throw new UsageException(
                        "--state-dir " + path + " holds files that are not a job's state; choose another folder");
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
