package io.muster.cli;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.muster.engines.Address;
import java.io.IOException;
import java.net.ConnectException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpTimeoutException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** The server's HTTP interface, as far as the command line needs it. */
final class ServerApi implements AutoCloseable {

    private static final String EVERYBODY = """
            {"filter": {"language": 1, "where": {"all": []}}}""";

    /** Longer than the server lets anything wait; an upload takes as long as it takes. */
    private static final Duration PATIENCE = Duration.ofMinutes(1);

    private final ObjectMapper json = new ObjectMapper();
    private final HttpClient client = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(Duration.ofSeconds(5))
            .build();
    private final String base;

    ServerApi(Address address) {
        this.base = address.url() + "/api/v1";
    }

    /** How many customers there are. */
    long customers() throws IOException, InterruptedException, Problem {
        var request = question("/audiences/count")
                .header("Content-Type", "application/json")
                .POST(text(EVERYBODY));
        return send(request).path("total").asLong();
    }

    /** Starts a load; returns when the server has taken the whole body. */
    LoadState startLoad(Map<String, String> parameters, BodyPublisher body)
            throws IOException, InterruptedException, Problem {
        var query = parameters.entrySet().stream()
                .map(entry -> encoded(entry.getKey()) + "=" + encoded(entry.getValue()))
                .collect(Collectors.joining("&"));
        var request = request("/loads?" + query)
                .header("Content-Type", "application/octet-stream")
                .POST(body);
        return json.treeToValue(send(request), LoadState.class);
    }

    LoadState load(String id) throws IOException, InterruptedException, Problem {
        return json.treeToValue(send(question("/loads/" + encoded(id)).GET()), LoadState.class);
    }

    /** What went wrong with a job that failed. */
    Problem failure(LoadState load) throws IOException, InterruptedException, Problem {
        var said = load.problem() == null
                ? send(question("/jobs/" + encoded(load.id())).GET()).path("problem")
                : load.problem();
        return Problem.saying(said.path("message").asText("The server does not say why."));
    }

    /** The first refused rows. */
    List<Reject> rejects(String id, int limit) throws IOException, InterruptedException, Problem {
        var page = send(
                question("/loads/" + encoded(id) + "/rejects?limit=" + limit).GET());
        return Arrays.asList(json.treeToValue(page.path("items"), Reject[].class));
    }

    String rejectsUrl(String id) {
        return base + "/loads/" + encoded(id) + "/rejects";
    }

    void cancel(String id) throws IOException, InterruptedException, Problem {
        send(question("/jobs/" + encoded(id)).DELETE());
    }

    @Override
    public void close() {
        // Not close(): that would wait for an upload that is to be given up.
        client.shutdownNow();
    }

    private HttpRequest.Builder question(String path) {
        return request(path).timeout(PATIENCE);
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create(base + path)).header("Accept", "application/json");
    }

    private JsonNode send(HttpRequest.Builder request) throws IOException, InterruptedException, Problem {
        HttpResponse<String> response;
        try {
            response = client.send(request.build(), HttpResponse.BodyHandlers.ofString());
        } catch (ConnectException nobody) {
            throw Problem.saying("The server is not up. Run ./muster up");
        } catch (HttpTimeoutException silent) {
            throw Problem.saying("The server does not answer. ./muster logs server may say why.");
        }
        var body = parsed(response.body());
        if (response.statusCode() >= 400) {
            throw Problem.of(response.statusCode(), body);
        }
        return body;
    }

    private JsonNode parsed(String text) {
        try {
            return json.readTree(text);
        } catch (JsonProcessingException notJson) {
            return json.missingNode();
        }
    }

    private static BodyPublisher text(String text) {
        return BodyPublishers.ofString(text);
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
