package io.github.corenlpextreme.testkit.objectstore;

import io.github.corenlpextreme.testkit.network.FaultyWire;
import java.io.IOException;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicLong;

/** Passes bytes between clients and an HTTP server; notes the requests and counts what the server sends. */
public final class HttpRelay implements AutoCloseable {

    private final List<HttpRequestHead> requests = new CopyOnWriteArrayList<>();
    private final AtomicLong sent = new AtomicLong();
    private final FaultyWire wire;

    private HttpRelay(String host, int port) throws IOException {
        this.wire = FaultyWire.to(
                host, port, () -> new RequestReader(requests::add)::accept, (bytes, length) -> sent.addAndGet(length));
    }

    static HttpRelay to(String host, int port) throws IOException {
        return new HttpRelay(host, port);
    }

    int port() {
        return wire.port();
    }

    /** In the order in which they came, since the last {@link #forget}. */
    public List<HttpRequestHead> requests() {
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
        wire.cut();
    }

    @Override
    public void close() throws IOException {
        wire.close();
    }
}
