package io.github.corenlpextreme.broker;

import java.io.Closeable;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import org.apache.kafka.common.Uuid;
import org.apache.kafka.metadata.properties.MetaPropertiesEnsemble;
import org.apache.kafka.metadata.storage.Formatter;
import org.apache.kafka.server.common.MetadataVersion;

/**
 * The folder that one broker owns: locked while it is open. The lock
 * belongs to the process, so it is gone when the process is, however it died.
 */
final class BrokerFolder implements Closeable {
    private final Path folder;
    private final FileChannel lock;

    private BrokerFolder(Path folder, FileChannel lock) {
        this.folder = folder;
        this.lock = lock;
    }

    /** Creates the folder if need be, and locks it. */
    static BrokerFolder open(Path folder) {
        try {
            Files.createDirectories(folder);
            return new BrokerFolder(folder, lock(folder));
        } catch (IOException e) {
            throw unwritable(folder, e);
        }
    }

    private static BrokerStartException unwritable(Path folder, IOException e) {
        return new BrokerStartException(
                "cannot write to the broker's folder " + folder + " (" + reason(e)
                        + "): choose another one with --state-dir or make it writable",
                e);
    }

    private static FileChannel lock(Path folder) throws IOException {
        FileChannel channel =
                FileChannel.open(folder.resolve("broker.lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        if (!locked(channel)) {
            channel.close();
            throw new BrokerStartException("the broker's folder " + folder
                    + " is in use by another run: wait for it to end, or choose another one with --state-dir");
        }
        return channel;
    }

    @SuppressWarnings("resource") // the lock lives as long as its channel
    private static boolean locked(FileChannel channel) throws IOException {
        try {
            FileLock held = channel.tryLock();
            return held != null;
        } catch (OverlappingFileLockException e) {
            return false;
        }
    }

    /** Formats it on first use. Kafka writes this file last, so a format cut short is done again. */
    void formatIfNew() {
        try {
            if (Files.notExists(logDir().resolve(MetaPropertiesEnsemble.META_PROPERTIES_NAME))) {
                format(logDir());
            }
        } catch (IOException e) {
            throw unwritable(folder, e);
        }
    }

    /**
     * Writes the cluster's identity. Eligible leader replicas are off: they decide who leads after an
     * unclean death, and here there is one candidate only.
     */
    private static void format(Path logDir) throws IOException {
        Files.createDirectories(logDir);
        Formatter formatter = new Formatter()
                .setPrintStream(new PrintStream(OutputStream.nullOutputStream(), false, StandardCharsets.UTF_8))
                .setNodeId(BrokerSettings.NODE_ID)
                .setClusterId(Uuid.randomUuid().toString())
                .addDirectory(logDir.toString())
                .setMetadataLogDirectory(logDir.toString())
                .setControllerListenerName(BrokerSettings.CONTROLLER_LISTENER)
                .setReleaseVersion(MetadataVersion.latestProduction())
                .setFeatureLevel("eligible.leader.replicas.version", (short) 0);
        try {
            formatter.run();
        } catch (Exception e) { // Kafka wraps what the file system said
            throw new IOException(reason(e), e);
        }
    }

    /** Where the broker's logs are. */
    Path logDir() {
        return folder.resolve("log");
    }

    /** Lets other brokers in. */
    @Override
    public void close() throws IOException {
        lock.close();
    }

    private static String reason(Throwable e) {
        return e.getMessage() == null ? e.getClass().getSimpleName() : e.getMessage();
    }
}
