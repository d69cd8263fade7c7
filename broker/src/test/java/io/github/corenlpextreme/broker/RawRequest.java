package io.github.corenlpextreme.broker;

import java.io.Closeable;
import java.io.DataInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.net.SocketException;
import java.nio.ByteBuffer;
import org.apache.kafka.common.protocol.ApiKeys;
import org.apache.kafka.common.protocol.ApiMessage;
import org.apache.kafka.common.requests.RequestHeader;
import org.apache.kafka.common.requests.RequestUtils;

/** One request of Kafka's protocol, sent on a connection that has not logged in. */
record RawRequest(int port, ApiKeys kind, Socket socket) implements Closeable {
    private static final int PATIENCE_MILLIS = 20_000;
    private static final int CORRELATION = 7;

    /** Sends it without waiting for the answer. The request has no content beyond the defaults of its kind. */
    static RawRequest send(int port, ApiKeys kind) throws IOException {
        Socket socket = new Socket(InetAddress.getByName("127.0.0.1"), port);
        socket.setSoTimeout(PATIENCE_MILLIS);
        socket.getOutputStream().write(bytes(kind, kind.messageType.newRequest()));
        return new RawRequest(port, kind, socket);
    }

    /** As it goes over the wire. */
    static byte[] bytes(ApiKeys kind, ApiMessage content) {
        short version = kind.latestVersion();
        RequestHeader header = new RequestHeader(kind, version, "intruder", CORRELATION);
        ByteBuffer request = RequestUtils.serialize(header.data(), header.headerVersion(), content, version);
        ByteBuffer framed = ByteBuffer.allocate(Integer.BYTES + request.remaining());
        return framed.putInt(request.remaining()).put(request).array();
    }

    /** Whether a response comes back before the server closes the connection. */
    boolean answered() throws IOException {
        try {
            DataInputStream in = new DataInputStream(socket.getInputStream());
            int length = in.readInt();
            return length >= Integer.BYTES && in.readInt() == CORRELATION;
        } catch (EOFException | SocketException e) {
            return false;
        }
    }

    @Override
    public void close() throws IOException {
        socket.close();
    }
}
