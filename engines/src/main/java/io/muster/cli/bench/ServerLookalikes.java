package io.muster.cli.bench;

import com.fasterxml.jackson.databind.JsonNode;
import io.muster.cli.bench.alike.People;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;

/** Asks the server over HTTP, as everybody does: ids in, everybody else ranked. */
final class ServerLookalikes {

    private static final long POLL_MILLIS = 50;

    private final Http http;
    private final String lookalikes;
    private final LookalikePlan plan;
    private final People people;
    private final Map<String, Integer> places = new HashMap<>();

    ServerLookalikes(Http http, Stand stand, LookalikePlan plan, People people) {
        this.http = http;
        this.lookalikes = stand.server() + "/api/v1/lookalikes";
        this.plan = plan;
        this.people = people;
        for (var place = 0; place < people.ids().length; place++) {
            places.put(people.ids()[place], place);
        }
    }

    /**
     * What the server said.
     *
     * @param scores everybody's; 0 of the seed
     * @param method by which they were learned
     * @param heldOut the AUC that it told of itself, on held-out members
     * @param millis from the request to the end of the search
     */
    record Answer(double[] scores, String method, double heldOut, long millis) {}

    Answer ask(int[] seed) throws IOException, InterruptedException, BenchProblem {
        var begin = System.nanoTime();
        var id = http.send("POST", lookalikes, BodyPublishers.ofString(question(seed)))
                .path("id")
                .asText();
        var found = http.get(lookalikes + "/" + id);
        while (!ended(found)) {
            Thread.sleep(POLL_MILLIS);
            found = http.get(lookalikes + "/" + id);
        }
        var millis = (System.nanoTime() - begin) / 1_000_000;
        if (!found.path("state").asText().equals("SUCCEEDED")) {
            throw new BenchProblem("The search ended as " + found.path("state").asText() + ". "
                    + found.path("problem").path("message").asText());
        }
        var scores = scores(id);
        http.bytes("DELETE", lookalikes + "/" + id, "application/json", BodyPublishers.noBody());
        return new Answer(
                scores,
                found.path("method").asText(),
                found.path("quality").path("auc").asDouble(),
                millis);
    }

    private String question(int[] seed) throws IOException {
        var question = Http.JSON.createObjectNode().put("ratio", 1);
        var ids = question.putObject("seed").putArray("ids");
        for (var member : seed) {
            ids.add(people.ids()[member]);
        }
        question.set("within", Http.JSON.readTree(plan.known()));
        question.putArray("excludeTags").add(plan.tag());
        return question.toString();
    }

    private static boolean ended(JsonNode found) {
        return switch (found.path("state").asText()) {
            case "QUEUED", "RUNNING" -> false;
            default -> true;
        };
    }

    private double[] scores(String id) throws IOException, InterruptedException, BenchProblem {
        var request = HttpRequest.newBuilder(URI.create(lookalikes + "/" + id + "/members"))
                .header("Accept", "application/x-ndjson")
                .build();
        var scores = new double[people.ids().length];
        try (var lines = new BufferedReader(new InputStreamReader(http.stream(request), StandardCharsets.UTF_8))) {
            for (var line = lines.readLine(); line != null; line = lines.readLine()) {
                var member = Http.JSON.readTree(line);
                var place = places.get(member.path("id").asText());
                if (place == null) {
                    throw new BenchProblem("Somebody was found who was not to be searched.");
                }
                scores[place] = member.path("score").asDouble();
            }
        }
        return scores;
    }
}
