package io.github.corenlpextreme.broker;

import java.io.Closeable;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.channels.ServerSocketChannel;
import java.util.HashMap;
import java.util.Map;
import org.apache.kafka.server.ServerSocketFactory;

/**
 * Sockets bound to free loopback ports before the broker is configured. Kafka wants to know its
 * ports in advance; a port that is picked, released and bound again can be lost to another
 * process in between, one that stays bound cannot.
 */
final class BoundSockets implements ServerSocketFactory, Closeable {
    private static final int BACKLOG = 50;
    private static final int REACHED_WITHIN_MILLIS = 2000;

    private final Map<Integer, ServerSocketChannel> waiting = new HashMap<>();

    /**
     * Makes sure that what is bound here can be reached from here; a client would go on trying for a minute.
     *
     * @throws BrokerStartException if it cannot
     */
    static void requireReachable() {
        try (ServerSocket server = new ServerSocket(0, 1, InetAddress.getByName(BrokerSettings.HOST));
                Socket client = new Socket()) {
            client.connect(server.getLocalSocketAddress(), REACHED_WITHIN_MILLIS);
        } catch (IOException e) {
            throw new BrokerStartException(
                    "this machine's own address " + BrokerSettings.HOST + " cannot be reached (" + e.getMessage()
                            + "): bring it up with 'ip link set lo up', or use a Kafka elsewhere with"
                            + " --bootstrap-servers",
                    e);
        }
    }

    /** Binds one more socket and returns its port. */
    synchronized int bind() throws IOException {
        ServerSocketChannel channel = ServerSocketChannel.open();
        try {
            channel.bind(new InetSocketAddress(InetAddress.getByName(BrokerSettings.HOST), 0), BACKLOG);
        } catch (IOException e) {
            channel.close();
            throw e;
        }
        int port = channel.socket().getLocalPort();
        waiting.put(port, channel);
        return port;
    }

    /** Hands the socket bound to this address over; from now on Kafka closes it. */
    @Override
    public synchronized ServerSocketChannel openServerSocket(
            String listener, InetSocketAddress address, int backlog, int receiveBuffer) throws IOException {
        ServerSocketChannel channel = waiting.remove(address.getPort());
        if (channel == null) {
            throw new IOException("no socket is bound to port " + address.getPort());
        }
        channel.configureBlocking(false);
        return channel;
    }

    /** Closes the sockets that were not handed over. */
    @Override
    public synchronized void close() throws IOException {
        for (ServerSocketChannel channel : waiting.values()) {
            channel.close();
        }
        waiting.clear();
    }
}
