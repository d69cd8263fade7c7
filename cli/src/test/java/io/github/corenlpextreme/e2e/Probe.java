package io.github.corenlpextreme.e2e;

import io.github.corenlpextreme.testkit.process.FreePort;
import java.io.IOException;
import java.net.ConnectException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Instant;
import java.time.format.DateTimeFormatter;

/** Asks a process how it is, as an orchestrator would. */
record Probe(int port) {

    private static final HttpClient CLIENT = HttpClient.newHttpClient();
    static final int NO_ANSWER = 0;

    static Probe onAFreePort() {
        return new Probe(FreePort.any());
    }

    /** Status code of {@code /live}; {@link #NO_ANSWER} if no process listens. */
    int live() throws IOException, InterruptedException {
        return status("/live");
    }

    /** Status code of {@code /ready}. */
    int ready() throws IOException, InterruptedException {
        return status("/ready");
    }

    /** The process's clock, by the second. */
    Instant clock() throws IOException, InterruptedException {
        String date = ask("/live").headers().firstValue("Date").orElseThrow();
        return DateTimeFormatter.RFC_1123_DATE_TIME.parse(date, Instant::from);
    }

    private int status(String path) throws IOException, InterruptedException {
        try {
            return ask(path).statusCode();
        } catch (ConnectException e) {
            return NO_ANSWER;
        }
    }

    private HttpResponse<Void> ask(String path) throws IOException, InterruptedException {
        URI address = URI.create("http://localhost:" + port + path);
        return CLIENT.send(HttpRequest.newBuilder(address).build(), BodyHandlers.discarding());
    }
}
