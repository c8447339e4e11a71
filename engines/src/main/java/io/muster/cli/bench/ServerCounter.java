package io.muster.cli.bench;

import com.fasterxml.jackson.databind.JsonNode;
import io.muster.cli.bench.question.FilterJson;
import io.muster.cli.bench.question.Question;
import java.io.IOException;
import java.net.http.HttpRequest.BodyPublishers;

/** Asks the server, over HTTP as everybody does. */
record ServerCounter(Http http, String server) implements Counter {

    @Override
    public long count(Question question) throws IOException, InterruptedException, BenchProblem {
        return ask(question, false).path("count").asLong(-1);
    }

    /** The whole answer, with the counts of all nodes where they are wanted. */
    JsonNode ask(Question question, boolean nodes) throws IOException, InterruptedException, BenchProblem {
        var body = Http.JSON.createObjectNode();
        body.set("filter", FilterJson.filter(question));
        if (nodes) {
            body.put("nodes", true);
        }
        return http.send("POST", server + "/api/v1/audiences/count", BodyPublishers.ofString(body.toString()));
    }
}
