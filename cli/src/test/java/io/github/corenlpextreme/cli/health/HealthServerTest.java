package io.github.corenlpextreme.cli.health;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.corenlpextreme.protocol.UsageException;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.NetworkInterface;
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

    private final HealthServer server = HealthServer.start(onLoopback(0));
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
    void anAddressOfAnotherMachineIsRefusedInOneSentence() {
        InetSocketAddress elsewhere = new InetSocketAddress("192.0.2.1", 8080);

        assertThatThrownBy(() -> HealthServer.start(Optional.of(elsewhere)))
                .isInstanceOf(UsageException.class)
                .hasMessageContainingAll("--health-port 8080 of 192.0.2.1 cannot be used: ", "--health-host");
    }

    @Test
    void onLoopbackNoOtherAddressOfThisMachineAnswers() throws Exception {
        List<InetAddress> others = NetworkInterface.networkInterfaces()
                .flatMap(NetworkInterface::inetAddresses)
                .filter(address -> !address.isLoopbackAddress())
                .toList();

        assertThat(server.isLocal()).isTrue();
        assertThat(others)
                .allSatisfy(address -> assertThatThrownBy(() -> connect(address, server.port()))
                        .isInstanceOf(IOException.class));
    }

    @Test
    void onAllAddressesEveryOneAnswers() throws Exception {
        InetSocketAddress all = new InetSocketAddress("0.0.0.0", 0);
        try (HealthServer open = HealthServer.start(Optional.of(all))) {
            connect(InetAddress.getLocalHost(), open.port());

            assertThat(open.isLocal()).isFalse();
        }
    }

    @Test
    void aPortThatIsTakenIsRefusedInOneSentence() {
        Optional<InetSocketAddress> taken = onLoopback(server.port());

        assertThatThrownBy(() -> HealthServer.start(taken))
                .isInstanceOf(UsageException.class)
                .hasMessageMatching("--health-port \\d+ of 127.0.0.1 cannot be used: Address already in use;"
                        + " choose another --health-port or --health-host");
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

        try (HealthServer next = HealthServer.start(onLoopback(server.port()))) {
            assertThat(next.port()).isEqualTo(server.port());
        }
    }

    private static Optional<InetSocketAddress> onLoopback(int port) {
        return Optional.of(new InetSocketAddress("127.0.0.1", port));
    }

    private static void connect(InetAddress address, int port) throws IOException {
        try (Socket socket = new Socket()) {
            socket.connect(new InetSocketAddress(address, port), 2_000);
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
