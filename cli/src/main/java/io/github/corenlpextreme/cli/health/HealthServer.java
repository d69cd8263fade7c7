package io.github.corenlpextreme.cli.health;

import com.sun.net.httpserver.HttpServer;
import io.github.corenlpextreme.protocol.UsageException;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/**
 * Shows a part's health over HTTP: {@code /live} and {@code /ready}, each 200 or 503 with a sentence. Without an
 * address it only keeps the health.
 */
public final class HealthServer implements AutoCloseable {

    private static final int THREADS = 4;

    /** Of the JDK's server: a client that sends half a request would otherwise hold a thread for ever. */
    private static final String SECONDS_FOR_A_REQUEST = "sun.net.httpserver.maxReqTime";

    private record ListeningServer(HttpServer server, ExecutorService threads) {}

    private final ServiceHealth health;
    private final Optional<ListeningServer> listening;

    private HealthServer(ServiceHealth health, Optional<ListeningServer> listening) {
        this.health = health;
        this.listening = listening;
    }

    /**
     * Begins to answer.
     *
     * @param address empty for none; with port 0 any port that is free
     * @throws UsageException if the address cannot be had
     */
    public static HealthServer start(Optional<InetSocketAddress> address) {
        ServiceHealth health = new ServiceHealth(System::nanoTime);
        return new HealthServer(health, address.map(open -> listen(open, health)));
    }

    public ServiceHealth health() {
        return health;
    }

    /** The port that was given or found; 0 if there is none. */
    int port() {
        return listening.map(open -> open.server().getAddress().getPort()).orElse(0);
    }

    /** Whether it listens, and only this machine can reach it. */
    boolean isLocal() {
        return listening
                .map(open -> open.server().getAddress().getAddress().isLoopbackAddress())
                .orElse(false);
    }

    @Override
    public void close() {
        listening.ifPresent(open -> {
            open.server().stop(0);
            open.threads().shutdownNow();
        });
    }

    private static ListeningServer listen(InetSocketAddress address, ServiceHealth health) {
        if (System.getProperty(SECONDS_FOR_A_REQUEST) == null) {
            System.setProperty(SECONDS_FOR_A_REQUEST, "5");
        }
        try {
            HttpServer server = HttpServer.create(address, 0);
            ExecutorService threads = Executors.newFixedThreadPool(THREADS, HealthServer::daemon);
            server.setExecutor(threads);
            server.createContext("/", new HealthEndpoint(health));
            server.start();
            return new ListeningServer(server, threads);
        } catch (IOException e) {
            throw new UsageException("--health-port " + address.getPort() + " of "
                    + address.getAddress().getHostAddress() + " cannot be used: " + e.getMessage()
                    + "; choose another --health-port or --health-host");
        }
    }

    private static Thread daemon(Runnable task) {
        Thread thread = new Thread(task, "health");
        thread.setDaemon(true);
        return thread;
    }
}
