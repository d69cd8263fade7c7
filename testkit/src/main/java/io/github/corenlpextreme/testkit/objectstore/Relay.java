package io.github.corenlpextreme.testkit.objectstore;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicLong;

/** Passes bytes between clients and an HTTP server; notes the requests and counts what the server sends. */
public final class Relay implements AutoCloseable {

    private static final int BUFFER = 64 << 10;

    private final ServerSocket listening;
    private final String host;
    private final int port;
    private final List<Request> requests = new CopyOnWriteArrayList<>();
    private final AtomicLong sent = new AtomicLong();
    private final Set<Socket> open = ConcurrentHashMap.newKeySet();

    private Relay(ServerSocket listening, String host, int port) {
        this.listening = listening;
        this.host = host;
        this.port = port;
    }

    static Relay to(String host, int port) throws IOException {
        Relay relay = new Relay(new ServerSocket(0, 50, InetAddress.getByName(host)), host, port);
        inBackground(relay::accept);
        return relay;
    }

    int port() {
        return listening.getLocalPort();
    }

    /** In the order in which they came, since the last {@link #forget}. */
    public List<Request> requests() {
        return List.copyOf(requests);
    }

    /** Bytes from server to clients, heads included, since the last {@link #forget}. */
    public long bytesSent() {
        return sent.get();
    }

    public void forget() {
        requests.clear();
        sent.set(0);
    }

    /** Breaks every connection there is. */
    public void cut() throws IOException {
        for (Socket socket : open) {
            socket.close();
        }
    }

    @Override
    public void close() throws IOException {
        listening.close();
        cut();
    }

    private void accept() throws IOException {
        while (!listening.isClosed()) {
            Socket client = listening.accept();
            Socket server = new Socket(host, port);
            open.add(client);
            open.add(server);
            inBackground(() -> copy(client, server, new RequestReader(requests::add)::accept));
            inBackground(() -> copy(server, client, (bytes, length) -> sent.addAndGet(length)));
        }
    }

    private void copy(Socket from, Socket to, Observer observer) throws IOException {
        try (from;
                to) {
            InputStream in = from.getInputStream();
            OutputStream out = to.getOutputStream();
            byte[] buffer = new byte[BUFFER];
            for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
                observer.saw(buffer, read);
                out.write(buffer, 0, read);
            }
        } finally {
            open.remove(from);
            open.remove(to);
        }
    }

    private static void inBackground(Passing passing) {
        Thread thread = new Thread(
                () -> {
                    try {
                        passing.run();
                    } catch (IOException e) {
                        Thread.currentThread().interrupt(); // one side has closed: this thread is done
                    }
                },
                "relay");
        thread.setDaemon(true);
        thread.start();
    }

    private interface Passing {
        void run() throws IOException;
    }

    private interface Observer {
        void saw(byte[] bytes, int length);
    }
}
