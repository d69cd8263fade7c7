package io.github.corenlpextreme.testkit.objectstore;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.github.corenlpextreme.testkit.process.FreePort;
import io.github.corenlpextreme.testkit.process.JavaCommand;
import java.io.IOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Scanner;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/**
 * S3Proxy over a folder, with a relay in front. It checks signatures. Buckets are made with {@link #bucket};
 * objects are put and read through {@code s3://} paths.
 */
public final class ObjectStore implements AutoCloseable {

    private static final String KEY = "the-key";
    private static final String SECRET = "the-secret";
    private static final String HOST = "127.0.0.1";
    private static final long PATIENCE_SECONDS = 60;

    private final Process process;
    private final HttpRelay relay;
    private final Path folder;

    private ObjectStore(Process process, HttpRelay relay, Path folder) {
        this.process = process;
        this.relay = relay;
        this.folder = folder;
    }

    /** Starts a server that keeps its objects in a folder. */
    public static ObjectStore start(Path folder) throws IOException, InterruptedException {
        int port = FreePort.any();
        Path objects = Files.createDirectories(folder.resolve("objects"));
        Path settings = folder.resolve("s3proxy.properties");
        Files.writeString(
                settings,
                String.join(
                        "\n",
                        "s3proxy.endpoint=http://" + HOST + ":" + port,
                        "s3proxy.authorization=aws-v2-or-v4",
                        "s3proxy.identity=" + KEY,
                        "s3proxy.credential=" + SECRET,
                        "jclouds.provider=filesystem-nio2",
                        "jclouds.filesystem.basedir=" + objects.toAbsolutePath()));
        Process process = new ProcessBuilder(JavaCommand.of(
                        "-Xmx256m",
                        JavaCommand.SHORT_LIVED,
                        "-DLOG_LEVEL=info",
                        "-jar",
                        jar().toString(),
                        "--properties",
                        settings.toString()))
                .redirectErrorStream(true)
                .start();
        awaitStarted(process);
        return new ObjectStore(process, HttpRelay.to(HOST, port), objects);
    }

    public void bucket(String name) throws IOException {
        Files.createDirectories(folder.resolve(name));
    }

    /** As a user would who thinks that no job needs it; it must be empty. */
    public void removeBucket(String name) throws IOException {
        Files.delete(folder.resolve(name));
    }

    /** What a process has to have in its environment to reach it by way of the relay. */
    public Map<String, String> environment() {
        return Map.of(
                "AWS_ENDPOINT_URL_S3",
                "http://" + HOST + ":" + relay.port(),
                "AWS_ACCESS_KEY_ID",
                KEY,
                "AWS_SECRET_ACCESS_KEY",
                SECRET,
                "AWS_REGION",
                "us-east-1");
    }

    /** The same for this process, as system properties; to be set before the first use of {@code s3://}. */
    public void reachFromHere() {
        System.setProperty("aws.endpointUrlS3", environment().get("AWS_ENDPOINT_URL_S3"));
        System.setProperty("aws.accessKeyId", KEY);
        System.setProperty("aws.secretAccessKey", SECRET);
        System.setProperty("aws.region", "us-east-1");
    }

    public HttpRelay relay() {
        return relay;
    }

    @Override
    public void close() throws IOException {
        relay.close();
        process.destroyForcibly();
    }

    /** The build copies it beside what it compiles. */
    private static Path jar() {
        try {
            URI classes = ObjectStore.class
                    .getProtectionDomain()
                    .getCodeSource()
                    .getLocation()
                    .toURI();
            return Path.of(classes).resolveSibling("s3proxy.jar");
        } catch (URISyntaxException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Goes on reading what it prints, which would otherwise fill the pipe. */
    private static void awaitStarted(Process process) throws InterruptedException {
        CompletableFuture<Void> started = new CompletableFuture<>();
        Thread reading = new Thread(() -> read(process, started), "object-store-output");
        reading.setDaemon(true);
        reading.start();
        try {
            started.get(PATIENCE_SECONDS, TimeUnit.SECONDS);
        } catch (ExecutionException | TimeoutException e) {
            process.destroyForcibly();
            throw new IllegalStateException("the object store does not start", e);
        }
    }

    private static void read(Process process, CompletableFuture<Void> started) {
        List<String> marks = List.of("Started ", "Server@");
        StringBuilder seen = new StringBuilder();
        try (Scanner lines = new Scanner(process.getInputStream(), UTF_8)) {
            while (lines.hasNextLine()) {
                String line = lines.nextLine();
                seen.append(started.isDone() ? "" : line + "\n");
                if (marks.stream().allMatch(line::contains)) {
                    started.complete(null);
                }
            }
        }
        started.completeExceptionally(new IllegalStateException(seen.toString()));
    }
}
