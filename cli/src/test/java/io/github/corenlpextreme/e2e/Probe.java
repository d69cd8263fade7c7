package io.github.corenlpextreme.e2e;

import java.io.IOException;
import java.net.ConnectException;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;

/** Asks a process how it is, as an orchestrator would. */
record Probe(int port) {

    private static final HttpClient CLIENT = HttpClient.newHttpClient();
    static final int NOBODY = 0;

    static Probe onAFreePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0)) {
            return new Probe(socket.getLocalPort());
        }
    }

    /** Status code of {@code /live}; {@link #NOBODY} if nobody listens. */
    int live() throws IOException, InterruptedException {
        return status("/live");
    }

    /** Status code of {@code /ready}. */
    int ready() throws IOException, InterruptedException {
        return status("/ready");
    }

    private int status(String path) throws IOException, InterruptedException {
        try {
            return CLIENT.send(
                            HttpRequest.newBuilder(URI.create("http://localhost:" + port + path))
                                    .build(),
                            BodyHandlers.discarding())
                    .statusCode();
        } catch (ConnectException e) {
            return NOBODY;
        }
    }
}
