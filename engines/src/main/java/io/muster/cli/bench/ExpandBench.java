package io.muster.cli.bench;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.muster.cli.bench.question.FilterJson;
import io.muster.cli.bench.question.Question;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/** Audiences of about one in two hundred, expanded to one in twenty of all customers. */
record ExpandBench(Bench bench) {

    private static final int SEEDS = 10;
    /** The engine's code and the server's are compiled anew for as many. */
    private static final int WARM_UPS = 8;

    private static final double LEAST_SHARE = 0.0025;
    private static final double MOST_SHARE = 0.01;
    private static final int CONDITIONS = 2;
    private static final int TRIED = 1_000;

    ExpandFigures run() throws IOException, InterruptedException, BenchProblem {
        var search = new LookalikeSearch(bench.http(), bench.stand().server());
        var questions = questions();
        var first = timed(search, questions.getFirst());
        for (var warmUp = 1; warmUp < WARM_UPS; warmUp++) {
            timed(search, questions.get(warmUp));
        }
        var nanos = new long[SEEDS];
        for (var place = 0; place < nanos.length; place++) {
            nanos[place] = timed(search, questions.get(WARM_UPS + place));
        }
        if (!people(search, questions.getLast()).equals(people(search, questions.getLast()))) {
            throw new BenchProblem("The same request found other people.");
        }
        return new ExpandFigures(Latency.millis(first), Latency.of(nanos));
    }

    private static long timed(LookalikeSearch search, ObjectNode question)
            throws IOException, InterruptedException, BenchProblem {
        var found = search.run(question);
        search.delete(found);
        return found.nanos();
    }

    private static List<JsonNode> people(LookalikeSearch search, ObjectNode question)
            throws IOException, InterruptedException, BenchProblem {
        List<JsonNode> people = new ArrayList<>();
        var found = search.run(question);
        search.members(found, people::add);
        search.delete(found);
        return people;
    }

    private List<ObjectNode> questions() throws IOException, InterruptedException, BenchProblem {
        List<ObjectNode> questions = new ArrayList<>();
        for (var question : bench.questions(Measure.EXPAND, TRIED, CONDITIONS)) {
            if (questions.size() < WARM_UPS + SEEDS && isSeed(question)) {
                var body = Http.JSON.createObjectNode().put("ratio", 0.05);
                body.putObject("seed").set("filter", FilterJson.filter(question));
                questions.add(body);
            }
        }
        if (questions.size() < WARM_UPS + SEEDS) {
            throw new BenchProblem("Too few audiences are small enough to be a seed, and large enough.");
        }
        return questions;
    }

    private boolean isSeed(Question question) throws IOException, InterruptedException, BenchProblem {
        var counted = bench.server().ask(question, false);
        var share = counted.path("count").asDouble() / counted.path("total").asDouble();
        return share >= LEAST_SHARE && share <= MOST_SHARE;
    }
}
