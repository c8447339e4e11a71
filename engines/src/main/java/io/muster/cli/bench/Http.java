package io.muster.cli.bench;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;

/** Requests to whatever speaks JSON; an answer of 400 or more is a problem. */
final class Http implements AutoCloseable {

    static final ObjectMapper JSON = new ObjectMapper();

    private final HttpClient client =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

    JsonNode get(String url) throws IOException, InterruptedException, BenchProblem {
        return JSON.readTree(bytes("GET", url, "application/json", BodyPublishers.noBody()));
    }

    String text(String url) throws IOException, InterruptedException, BenchProblem {
        return new String(bytes("GET", url, "application/json", BodyPublishers.noBody()), StandardCharsets.UTF_8);
    }

    /** Sends a request without a body, or with one of JSON. */
    JsonNode send(String method, String url, BodyPublisher body)
            throws IOException, InterruptedException, BenchProblem {
        return JSON.readTree(bytes(method, url, "application/json", body));
    }

    /** Sends a request and answers the untouched body of its answer. */
    byte[] bytes(String method, String url, String type, BodyPublisher body)
            throws IOException, InterruptedException, BenchProblem {
        var request = HttpRequest.newBuilder(URI.create(url))
                .header("Content-Type", type)
                .method(method, body)
                .build();
        return exchange(request).body();
    }

    /** Sends a request with headers of its own and answers everything. */
    HttpResponse<byte[]> exchange(HttpRequest request) throws IOException, InterruptedException, BenchProblem {
        var response = client.send(request, BodyHandlers.ofByteArray());
        requireSuccess(request, response.statusCode(), response.body());
        return response;
    }

    /** Sends a request whose answer may be too long to be kept. */
    InputStream stream(HttpRequest request) throws IOException, InterruptedException, BenchProblem {
        var response = client.send(request, BodyHandlers.ofInputStream());
        var body = response.body();
        if (response.statusCode() >= 400) {
            try (body) {
                requireSuccess(request, response.statusCode(), body.readAllBytes());
            }
        }
        return body;
    }

    @Override
    public void close() {
        // Not close(): that would wait for requests that are to be given up.
        client.shutdownNow();
    }

    private static void requireSuccess(HttpRequest request, int status, byte[] body) throws BenchProblem {
        if (status >= 400) {
            var message = "%s %s answered %d. %s"
                    .formatted(request.method(), request.uri(), status, reason(body))
                    .strip();
            throw status == 503 ? new BusyProblem(message) : new BenchProblem(message);
        }
    }

    private static String reason(byte[] body) {
        try {
            return reason(JSON.readTree(body));
        } catch (IOException notJson) {
            return "";
        }
    }

    /** Our own problem details, or what Elasticsearch says. */
    private static String reason(JsonNode body) {
        var title = body.path("title").asText("");
        var detail = body.path("detail").asText("");
        var said = title.isEmpty() || detail.isEmpty() ? title + detail : title + ": " + detail;
        return said.isEmpty() ? body.path("error").path("reason").asText("") : said;
    }
}
