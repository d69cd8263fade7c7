package io.github.corenlpextreme.testkit.process;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;

/** A port that nothing listens on, for a server that has to be told one. */
public final class FreePort {

    private FreePort() {}

    /** Of the loopback address 127.0.0.1; another process may take it before it is used. */
    public static int any() {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getByName("127.0.0.1"))) {
            return socket.getLocalPort();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
