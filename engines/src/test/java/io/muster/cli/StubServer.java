package io.muster.cli;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;

/**
 * Answers as the server would, from a script: each path has a list of answers, the last of which is repeated. As a
 * program of its own it stands in for the server's jar, needing nothing but the JDK.
 */
final class StubServer implements AutoCloseable {

    private final HttpServer http;
    private final List<String> requests = Collections.synchronizedList(new ArrayList<>());

    StubServer(int port, Map<String, List<Answer>> answers) throws IOException {
        http = HttpServer.create(new InetSocketAddress("127.0.0.1", port), 0);
        http.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        var left = new ConcurrentHashMap<String, ArrayList<Answer>>();
        answers.forEach((path, list) -> left.put(path, new ArrayList<>(list)));
        http.createContext("/", exchange -> {
            var body = exchange.getRequestBody().readAllBytes();
            var path = exchange.getRequestMethod() + " " + exchange.getRequestURI();
            requests.add(path + (body.length == 0 ? "" : " " + new String(body, StandardCharsets.UTF_8)));
            var list = left.getOrDefault(path.replaceFirst("\\?.*", ""), new ArrayList<>());
            synchronized (list) {
                respond(
                        exchange,
                        list.isEmpty()
                                ? new Answer(404, "{}")
                                : list.size() == 1 ? list.getFirst() : list.removeFirst());
            }
        });
        http.start();
    }

    /** Every request so far: method, path and body. */
    List<String> requests() {
        return List.copyOf(requests);
    }

    int port() {
        return http.getAddress().getPort();
    }

    @Override
    public void close() {
        http.stop(0);
    }

    /** The server's stand-in: ready at once, with one customer, who cannot be counted at first. */
    public static void main(String[] args) throws Exception {
        var server = new StubServer(
                Integer.parseInt(System.getenv("MUSTER_HTTP_PORT")),
                Map.of(
                        "GET /q/health/ready",
                        List.of(new Answer(200, "{}")),
                        "POST /api/v1/audiences/count",
                        List.of(
                                new Answer(503, "{\"title\": \"An engine is away\"}"),
                                new Answer(200, "{\"total\": 1}"))));
        System.out.println("Engines: " + System.getenv("MUSTER_MYSQL_URL") + " "
                + System.getenv("MUSTER_ELASTICSEARCH_URL") + " on " + server.port());
        Thread.currentThread().join();
    }

    private static void respond(HttpExchange exchange, Answer answer) throws IOException {
        try (exchange) {
            var body = answer.body().getBytes(StandardCharsets.UTF_8);
            exchange.sendResponseHeaders(answer.status(), body.length);
            exchange.getResponseBody().write(body);
        }
    }

    record Answer(int status, String body) {}
}
