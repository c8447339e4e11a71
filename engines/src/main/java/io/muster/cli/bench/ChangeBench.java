package io.muster.cli.bench;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.BooleanNode;
import com.fasterxml.jackson.databind.node.NullNode;
import io.muster.cli.bench.question.Question;
import io.muster.cli.bench.question.TagFacts;
import java.io.IOException;
import java.net.URLEncoder;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;

/** Turns a flag of a customer to and fro, and counts until it shows. */
record ChangeBench(Bench bench) {

    private static final int CUSTOMERS = 25;
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    ChangeFigures run() throws IOException, InterruptedException, BenchProblem {
        var flag = bench.facts().stream()
                .filter(tag -> tag.kind() == TagFacts.Kind.FLAG && tag.timeToLive() == null)
                .findFirst()
                .orElseThrow(() -> new BenchProblem("The catalogue has no flag that could be turned."));
        var customers = new SomeCustomers(bench).ids(CUSTOMERS);
        var answered = new long[customers.size()];
        var counted = new long[customers.size()];
        for (var place = 0; place < customers.size(); place++) {
            var url = bench.api(
                    "/customers/" + URLEncoder.encode(customers.get(place), StandardCharsets.UTF_8) + "/tags");
            var before = value(url, flag);
            var next = !before.asBoolean(false);
            var question = new Question.OneOf(flag, List.of(Boolean.toString(next)));
            var wanted = bench.server().count(question) + 1;
            var begin = System.nanoTime();
            set(url, flag, BooleanNode.valueOf(next));
            answered[place] = System.nanoTime() - begin;
            awaitCount(question, wanted, begin);
            counted[place] = System.nanoTime() - begin;
            set(url, flag, before);
        }
        return new ChangeFigures(Latency.of(answered), Latency.of(counted));
    }

    private void awaitCount(Question question, long wanted, long begin)
            throws IOException, InterruptedException, BenchProblem {
        while (bench.server().count(question) != wanted) {
            if (System.nanoTime() - begin > PATIENCE.toNanos()) {
                throw new BenchProblem("A change was not counted within %d s.".formatted(PATIENCE.toSeconds()));
            }
        }
    }

    private JsonNode value(String url, TagFacts flag) throws IOException, InterruptedException, BenchProblem {
        for (var tag : bench.http()
                .get(url.substring(0, url.length() - "/tags".length()))
                .path("tags")) {
            if (tag.path("code").asText().equals(flag.code())) {
                return tag.path("values").path(0).path("value");
            }
        }
        return NullNode.getInstance();
    }

    private void set(String url, TagFacts flag, JsonNode value) throws IOException, InterruptedException, BenchProblem {
        var change = Http.JSON.createObjectNode();
        change.putObject("tags").set(flag.code(), value);
        bench.http().send("PUT", url, BodyPublishers.ofString(change.toString()));
    }
}
