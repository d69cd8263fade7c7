package io.github.corenlpextreme.e2e;

import io.github.corenlpextreme.protocol.message.DocumentPart;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * What runs inside the program when it comes by a point that {@link Failpoints} has laid a rule on. The
 * marker file makes it happen once: a process that is started after that lives. Public because the rules call it.
 */
public final class Failpoint {

    private static final int KILLED = 137;
    private static final Map<String, AtomicInteger> PASSES = new ConcurrentHashMap<>();

    private Failpoint() {}

    /** Whether this process is a worker; some of Kafka's classes work in every part. */
    public static boolean inWorker() {
        return System.getProperty("sun.java.command").contains("Main worker ");
    }

    /** Whether it is a document's part behind which others come. */
    public static boolean isUnfinished(Object message) {
        return message instanceof DocumentPart part && !part.last();
    }

    /** Counts; true once per process, when it comes by for this time. */
    public static boolean isTime(String marker, int pass) {
        return PASSES.computeIfAbsent(marker, any -> new AtomicInteger()).incrementAndGet() == pass;
    }

    /** Ends the process as {@code kill -9} would, unless another one has been ended here. */
    public static void halt(String marker) {
        if (isFirst(marker)) {
            Runtime.getRuntime().halt(KILLED);
        }
    }

    /** Sends the process a signal, unless another one has had it here; it may be about to stand still. */
    public static void signal(String marker, String name) {
        if (isFirst(marker)) {
            try {
                String own = Long.toString(ProcessHandle.current().pid());
                new ProcessBuilder("kill", "-" + name, own).start().waitFor();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }
    }

    /** The marker holds the process's id. */
    private static boolean isFirst(String marker) {
        try {
            Path made = Files.createFile(Path.of(marker));
            Files.writeString(made, Long.toString(ProcessHandle.current().pid()));
            return true;
        } catch (FileAlreadyExistsException e) {
            return false;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
