package io.github.corenlpextreme.cli.health;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpHandler;
import java.io.IOException;
import java.net.HttpURLConnection;
import java.util.Set;

/** The pages of {@link HealthServer}. */
record HealthEndpoint(ServiceHealth health) implements HttpHandler {

    private static final Set<String> METHODS = Set.of("GET", "HEAD");
    private static final long NO_BODY = -1;

    @Override
    public void handle(HttpExchange exchange) throws IOException {
        try (exchange) {
            if (METHODS.contains(exchange.getRequestMethod())) {
                get(exchange);
            } else {
                exchange.getResponseHeaders().set("Allow", "GET, HEAD");
                respond(exchange, HttpURLConnection.HTTP_BAD_METHOD, "only GET and HEAD are supported");
            }
        }
    }

    private void get(HttpExchange exchange) throws IOException {
        switch (exchange.getRequestURI().getPath()) {
            case "/live" -> respond(exchange, health.live());
            case "/ready" -> respond(exchange, health.ready());
            default -> respond(exchange, HttpURLConnection.HTTP_NOT_FOUND, "not found: use /live or /ready");
        }
    }

    private static void respond(HttpExchange exchange, ProbeResult answer) throws IOException {
        int status = answer.well() ? HttpURLConnection.HTTP_OK : HttpURLConnection.HTTP_UNAVAILABLE;
        respond(exchange, status, answer.sentence());
    }

    private static void respond(HttpExchange exchange, int status, String sentence) throws IOException {
        byte[] body = (sentence + "\n").getBytes(UTF_8);
        exchange.getResponseHeaders().set("Content-Type", "text/plain; charset=utf-8");
        boolean head = exchange.getRequestMethod().equals("HEAD");
        exchange.sendResponseHeaders(status, head ? NO_BODY : body.length);
        if (!head) {
            exchange.getResponseBody().write(body);
        }
    }
}
