package io.github.corenlpextreme.broker;

import java.io.Closeable;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
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

    private final Map<Integer, ServerSocketChannel> waiting = new HashMap<>();

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
