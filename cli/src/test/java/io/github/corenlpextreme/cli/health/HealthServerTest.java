package io.github.corenlpextreme.cli.health;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.corenlpextreme.protocol.UsageException;
import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class HealthServerTest {

    private final HealthServer server = HealthServer.start(Optional.of(0));
    private final HttpClient client = HttpClient.newHttpClient();

    @AfterEach
    void stop() {
        server.close();
    }

    @Test
    void showsTheHealthInTwoPages() throws Exception {
        server.health().starting("loading models", Duration.ofHours(1));

        assertThat(get("/live")).satisfies(page -> assertPage(page, 200, "loading models\n"));
        assertThat(get("/ready")).satisfies(page -> assertPage(page, 503, "loading models\n"));

        server.health().working();

        assertThat(get("/live")).satisfies(page -> assertPage(page, 200, "the loop is running\n"));
        assertThat(get("/ready")).satisfies(page -> assertPage(page, 200, "working\n"));
    }

    @Test
    void headHasTheSameStatusAndNoBody() throws Exception {
        assertThat(request("HEAD", "/live")).satisfies(page -> assertPage(page, 200, ""));
        assertThat(request("HEAD", "/ready")).satisfies(page -> assertPage(page, 503, ""));
    }

    @Test
    void refusesOtherPathsAndMethods() throws Exception {
        assertThat(get("/")).satisfies(page -> assertPage(page, 404, "not found: use /live or /ready\n"));
        assertThat(get("/liveness").statusCode()).isEqualTo(404);
        assertThat(get("/live/x").statusCode()).isEqualTo(404);
        assertThat(get("/live?verbose=1").statusCode()).isEqualTo(200);
        assertThat(request("POST", "/live")).satisfies(page -> {
            assertThat(page.statusCode()).isEqualTo(405);
            assertThat(page.headers().firstValue("Allow")).hasValue("GET, HEAD");
        });
    }

    @Test
    void clientsThatSendHalfARequestDoNotSilenceIt() throws Exception {
        List<Socket> halfway = new ArrayList<>();
        for (int i = 0; i < 20; i++) {
            Socket socket = new Socket(InetAddress.getLoopbackAddress(), server.port());
            socket.getOutputStream().write("GET /li".getBytes(US_ASCII));
            halfway.add(socket);
        }

        assertThat(get("/live").statusCode()).isEqualTo(200);

        for (Socket socket : halfway) {
            socket.close();
        }
    }

    @Test
    void aPortThatIsTakenIsRefusedInOneSentence() {
        Optional<Integer> taken = Optional.of(server.port());

        assertThatThrownBy(() -> HealthServer.start(taken))
                .isInstanceOf(UsageException.class)
                .hasMessageMatching("--health-port \\d+ cannot be used: Address already in use; choose another port");
    }

    @Test
    void withoutAPortThereIsHealthButNoServer() {
        try (HealthServer silent = HealthServer.start(Optional.empty())) {
            silent.health().working();

            assertThat(silent.health().ready().well()).isTrue();
            assertThat(silent.port()).isZero();
        }
    }

    @Test
    void onceClosedThePortIsFree() {
        server.close();

        try (HealthServer next = HealthServer.start(Optional.of(server.port()))) {
            assertThat(next.port()).isEqualTo(server.port());
        }
    }

    private static void assertPage(HttpResponse<String> page, int status, String body) {
        assertThat(page.statusCode()).isEqualTo(status);
        assertThat(page.body()).isEqualTo(body);
    }

    private HttpResponse<String> get(String path) throws IOException, InterruptedException {
        return request("GET", path);
    }

    private HttpResponse<String> request(String method, String path) throws IOException, InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(URI.create("http://localhost:" + server.port() + path))
                .method(method, BodyPublishers.noBody())
                .timeout(Duration.ofSeconds(60))
                .build();
        return client.send(request, BodyHandlers.ofString());
    }
}
