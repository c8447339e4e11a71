package io.muster;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.Executors;

/**
 * The engines of the tests, with something before Elasticsearch that refuses some bulk requests, as a busy node or a
 * proxy would; everything else is the real engine's answer.
 */
public final class RefusingEngines implements QuarkusTestResourceLifecycleManager {
    private static final HttpClient CLIENT = HttpClient.newHttpClient();
    private static volatile Refusal refusal = body -> Optional.empty();

    /**
     * What is answered in the engine's place.
     *
     * @param announced how many bytes the answer says that it has; more than it has where it breaks off
     */
    record Answer(int status, String body, int announced) {
        Answer(int status, String body) {
            this(status, body, body.length());
        }
    }

    /** Whether a bulk request of this body is answered in the engine's place. */
    @FunctionalInterface
    interface Refusal {
        Optional<Answer> of(byte[] body);
    }

    /** From now on. */
    static void refuse(Refusal next) {
        refusal = next;
    }

    @Override
    public Map<String, String> start() {
        Map<String, String> settings = new HashMap<>(TestEngines.settings());
        settings.computeIfPresent("muster.elasticsearch.url", (name, url) -> before(url));
        return settings;
    }

    @Override
    public void stop() {
        TestEngines.end();
    }

    private static String before(String engine) {
        try {
            HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
            server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
            server.createContext("/", exchange -> handle(engine, exchange));
            server.start();
            return "http://127.0.0.1:" + server.getAddress().getPort();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void handle(String engine, HttpExchange exchange) throws IOException {
        byte[] body = exchange.getRequestBody().readAllBytes();
        boolean bulk = exchange.getRequestURI().getPath().endsWith("/_bulk");
        Optional<Answer> instead = bulk ? refusal.of(body) : Optional.empty();
        if (instead.isPresent()) {
            answer(
                    exchange,
                    instead.get().status(),
                    "application/json",
                    instead.get().body().getBytes(StandardCharsets.UTF_8),
                    instead.get().announced());
            return;
        }
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(engine + exchange.getRequestURI()))
                .method(exchange.getRequestMethod(), HttpRequest.BodyPublishers.ofByteArray(body));
        for (String header : new String[] {"Content-Type", "Accept"}) {
            Optional.ofNullable(exchange.getRequestHeaders().getFirst(header))
                    .ifPresent(value -> request.header(header, value));
        }
        try {
            HttpResponse<byte[]> answer = CLIENT.send(request.build(), HttpResponse.BodyHandlers.ofByteArray());
            String type = answer.headers().firstValue("Content-Type").orElse("application/json");
            answer(exchange, answer.statusCode(), type, answer.body(), answer.body().length);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static void answer(HttpExchange exchange, int status, String type, byte[] body, int announced)
            throws IOException {
        exchange.getResponseHeaders().set("Content-Type", Objects.requireNonNull(type));
        // The client takes nothing else for Elasticsearch.
        exchange.getResponseHeaders().set("X-Elastic-Product", "Elasticsearch");
        boolean bodiless = exchange.getRequestMethod().equals("HEAD") || announced == 0;
        exchange.sendResponseHeaders(status, bodiless ? -1 : announced);
        if (!bodiless) {
            exchange.getResponseBody().write(body);
        }
        exchange.close();
    }
}
