package io.github.corenlpextreme.testkit.network;

import java.io.IOException;
import java.io.InputStream;
import java.io.InterruptedIOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.SocketException;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Supplier;

/** Passes bytes between clients and a server, as well or as badly as it is told. Any thread may call any method. */
public final class FaultyWire implements AutoCloseable {

    private static final int BUFFER = 64 << 10;
    private static final int WAITING_CLIENTS = 50;

    private final ServerSocket listening;
    private final String host;
    private final int port;
    private final Supplier<WireObserver> ofClients;
    private final WireObserver ofServer;
    private final Set<Socket> open = ConcurrentHashMap.newKeySet();
    private boolean held; // guarded by this
    private volatile Duration delay = Duration.ZERO;

    private FaultyWire(ServerSocket listening, int port, Supplier<WireObserver> ofClients, WireObserver ofServer) {
        this.listening = listening;
        this.host = listening.getInetAddress().getHostAddress();
        this.port = port;
        this.ofClients = ofClients;
        this.ofServer = ofServer;
    }

    /** Sees what passes, piece by piece. */
    public interface WireObserver {
        void saw(byte[] bytes, int length);
    }

    public static FaultyWire to(String host, int port) throws IOException {
        return to(host, port, () -> (bytes, length) -> {}, (bytes, length) -> {});
    }

    /**
     * With observers.
     *
     * @param ofClients makes who sees what one client sends over one connection
     * @param ofServer sees what the server sends to any client
     */
    public static FaultyWire to(String host, int port, Supplier<WireObserver> ofClients, WireObserver ofServer)
            throws IOException {
        ServerSocket listening = new ServerSocket(0, WAITING_CLIENTS, InetAddress.getByName(host));
        FaultyWire wire = new FaultyWire(listening, port, ofClients, ofServer);
        inBackground(wire::accept);
        return wire;
    }

    /** Where clients find it. */
    public int port() {
        return listening.getLocalPort();
    }

    /** Breaks every connection there is; new ones are possible. */
    public void cut() throws IOException {
        for (Socket socket : open) {
            reset(socket);
        }
    }

    private static void reset(Socket socket) throws IOException {
        try (socket) {
            socket.setSoLinger(true, 0); // a reset, not a farewell
        } catch (SocketException e) {
            if (!socket.isClosed()) { // an end may close it at any moment
                throw e;
            }
        }
    }

    /** Leaves all connections half-open: what is sent into them goes nowhere, and neither side is told. */
    public synchronized void hold() {
        held = true;
    }

    /** Lets through again what has been held, and all that follows. */
    public synchronized void release() {
        held = false;
        notifyAll();
    }

    /** From now on every piece takes so long; zero for as fast as it can. */
    public void delay(Duration each) {
        delay = each;
    }

    @Override
    public void close() throws IOException {
        listening.close();
        release();
        cut();
    }

    private void accept() throws IOException {
        while (!listening.isClosed()) {
            Socket client = listening.accept();
            try {
                connect(client, new Socket(host, port));
            } catch (IOException e) {
                client.close(); // no server there: the client learns it as it would without us
            }
        }
    }

    private void connect(Socket client, Socket server) {
        open.add(client);
        open.add(server);
        WireObserver ofClient = ofClients.get();
        inBackground(() -> copy(client, server, ofClient));
        inBackground(() -> copy(server, client, ofServer));
    }

    private void copy(Socket from, Socket to, WireObserver observer) throws IOException {
        try (from;
                to) {
            InputStream in = from.getInputStream();
            OutputStream out = to.getOutputStream();
            byte[] buffer = new byte[BUFFER];
            for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
                observer.saw(buffer, read);
                LockSupport.parkNanos(delay.toNanos());
                awaitRelease();
                out.write(buffer, 0, read);
            }
        } finally {
            open.remove(from);
            open.remove(to);
        }
    }

    private synchronized void awaitRelease() throws IOException {
        while (held) {
            try {
                wait();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new InterruptedIOException("interrupted while the wire was held");
            }
        }
    }

    private static void inBackground(WirePassage passing) {
        Thread thread = new Thread(
                () -> {
                    try {
                        passing.run();
                    } catch (IOException e) {
                        Thread.currentThread().interrupt(); // one side has closed: this thread is done
                    }
                },
                "wire");
        thread.setDaemon(true);
        thread.start();
    }

    private interface WirePassage {
        void run() throws IOException;
    }
}
