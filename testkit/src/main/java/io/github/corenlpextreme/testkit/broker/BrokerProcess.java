package io.github.corenlpextreme.testkit.broker;

import io.github.corenlpextreme.testkit.network.FaultyWire;
import io.github.corenlpextreme.testkit.process.JavaCommand;
import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Properties;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/**
 * A broker in a process of its own, on a folder and ports that outlive it. It can be reached directly, and
 * over a {@link FaultyWire}. Not for several threads at once.
 */
public final class BrokerProcess implements AutoCloseable {

    private static final long PATIENCE_SECONDS = 60;

    private final Path folder;
    private final BrokerPorts ports;
    private final FaultyWire wire;
    private @Nullable Process process;

    private BrokerProcess(Path folder, BrokerPorts ports, FaultyWire wire) {
        this.folder = folder;
        this.ports = ports;
        this.wire = wire;
    }

    /** Where a broker listens. */
    record BrokerPorts(int direct, int wired, int controller) {}

    /** Makes its folder; does not start it yet. */
    static BrokerProcess format(Path folder, BrokerPorts ports, Properties settings) throws IOException {
        FaultyWire wire = FaultyWire.to(BrokerCluster.HOST, ports.wired());
        settings.put("log.dirs", folder.resolve("log").toString());
        settings.put(
                "advertised.listeners",
                "DIRECT://" + BrokerCluster.HOST + ":" + ports.direct() + ",WIRED://" + BrokerCluster.HOST + ":"
                        + wire.port());
        Files.createDirectories(folder);
        BrokerProcess broker = new BrokerProcess(folder, ports, wire);
        try (BufferedWriter writer = Files.newBufferedWriter(broker.settings())) {
            settings.store(writer, null);
        }
        Process format = broker.java(
                "kafka.tools.StorageTool",
                "format",
                "-t",
                BrokerCluster.ID,
                "-c",
                broker.settings().toString());
        await(format);
        return broker;
    }

    /** Starts it, again or for the first time, if it is not running; returns at once. */
    public void start() throws IOException {
        if (process == null || !process.isAlive()) {
            process = java("kafka.Kafka", settings().toString());
        }
    }

    /** SIGKILL, and wait for the end. */
    public void kill() {
        end("KILL");
    }

    /** SIGTERM, and wait for the end. */
    public void stop() {
        end("TERM");
    }

    /** How the connections over the wire fare. */
    public FaultyWire wire() {
        return wire;
    }

    String direct() {
        return BrokerCluster.HOST + ":" + ports.direct();
    }

    String wired() {
        return BrokerCluster.HOST + ":" + wire.port();
    }

    @Override
    public void close() throws IOException {
        kill();
        wire.close();
    }

    private void end(String signal) {
        Process running = process;
        if (running != null && running.isAlive()) {
            ProcessHandle handle = running.toHandle();
            if (signal.equals("KILL") ? handle.destroyForcibly() : handle.destroy()) {
                await(running);
            }
        }
    }

    private Path settings() {
        return folder.resolve("server.properties");
    }

    private Process java(String main, String... arguments) throws IOException {
        return new ProcessBuilder(JavaCommand.server(main, arguments))
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(
                        folder.resolve("broker.log").toFile()))
                .start();
    }

    private static void await(Process process) {
        try {
            if (!process.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
                process.destroyForcibly();
                throw new IllegalStateException("a broker's process did not end in " + PATIENCE_SECONDS + " s");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while a broker's process ended", e);
        }
    }
}
