package io.muster.cli.bench;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;

/** A search for people like a seed, asked of the server over HTTP, as everybody does. */
record LookalikeSearch(Http http, String server) {

    private static final long POLL_MILLIS = 50;

    /**
     * What came of it.
     *
     * @param answer the lookalike as it ended
     * @param nanos from the request to its end
     */
    record Found(JsonNode answer, long nanos) {
        String id() {
            return answer.path("id").asText();
        }
    }

    /** Is told of each person found, the best first. */
    @FunctionalInterface
    interface Reader {
        void read(JsonNode member) throws BenchProblem;
    }

    /** Waits for its end. */
    Found run(ObjectNode question) throws IOException, InterruptedException, BenchProblem {
        var begin = System.nanoTime();
        var id = http.send("POST", lookalikes(), BodyPublishers.ofString(question.toString()))
                .path("id")
                .asText();
        var found = http.get(lookalikes() + "/" + id);
        while (!ended(found)) {
            Thread.sleep(POLL_MILLIS);
            found = http.get(lookalikes() + "/" + id);
        }
        var nanos = System.nanoTime() - begin;
        if (!found.path("state").asText().equals("SUCCEEDED")) {
            throw new BenchProblem("The search ended as " + found.path("state").asText() + ". "
                    + found.path("problem").path("message").asText());
        }
        return new Found(found, nanos);
    }

    /** Everybody whom it found. */
    void members(Found found, Reader reader) throws IOException, InterruptedException, BenchProblem {
        var request = HttpRequest.newBuilder(URI.create(lookalikes() + "/" + found.id() + "/members"))
                .header("Accept", "application/x-ndjson")
                .build();
        try (var lines = new BufferedReader(new InputStreamReader(http.stream(request), StandardCharsets.UTF_8))) {
            for (var line = lines.readLine(); line != null; line = lines.readLine()) {
                reader.read(Http.JSON.readTree(line));
            }
        }
    }

    /** Leaves nothing of it. */
    void delete(Found found) throws IOException, InterruptedException, BenchProblem {
        http.bytes("DELETE", lookalikes() + "/" + found.id(), "application/json", BodyPublishers.noBody());
    }

    private String lookalikes() {
        return server + "/api/v1/lookalikes";
    }

    private static boolean ended(JsonNode found) {
        return switch (found.path("state").asText()) {
            case "QUEUED", "RUNNING" -> false;
            default -> true;
        };
    }
}
