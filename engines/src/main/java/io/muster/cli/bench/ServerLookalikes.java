package io.muster.cli.bench;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.muster.cli.bench.alike.People;
import java.io.IOException;
import java.util.HashMap;
import java.util.Map;

/** Asks the server for everybody, ranked by likeness to people whose ids are known. */
final class ServerLookalikes {

    private final LookalikeSearch search;
    private final LookalikePlan plan;
    private final People people;
    private final Map<String, Integer> places = new HashMap<>();

    ServerLookalikes(Http http, Stand stand, LookalikePlan plan, People people) {
        this.search = new LookalikeSearch(http, stand.server());
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
        var found = search.run(question(seed));
        var scores = new double[people.ids().length];
        search.members(found, member -> {
            var place = places.get(member.path("id").asText());
            if (place == null) {
                throw new BenchProblem("Somebody was found who was not to be searched.");
            }
            scores[place] = member.path("score").asDouble();
        });
        search.delete(found);
        return new Answer(
                scores,
                found.answer().path("method").asText(),
                found.answer().path("quality").path("auc").asDouble(),
                found.nanos() / 1_000_000);
    }

    private ObjectNode question(int[] seed) throws IOException {
        var question = Http.JSON.createObjectNode().put("ratio", 1);
        var ids = question.putObject("seed").putArray("ids");
        for (var member : seed) {
            ids.add(people.ids()[member]);
        }
        question.set("within", Http.JSON.readTree(plan.known()));
        question.putArray("excludeTags").add(plan.tag());
        return question;
    }
}
