package io.muster.cli.bench;

import java.io.IOException;
import java.net.http.HttpRequest.BodyPublishers;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/** Customers drawn at random, each as likely as any other. */
record SomeCustomers(Bench bench) {

    /** At most so many ids, in random order. */
    List<String> ids(int most) throws IOException, InterruptedException, BenchProblem {
        var all = bench.http()
                .get(bench.stand().elasticsearch() + "/customers/_count")
                .path("count")
                .asInt();
        var search = Http.JSON.createObjectNode().put("size", most);
        search.putArray("_source").add("id");
        var numbers = search.putObject("query").putObject("terms").putArray("number");
        // Numbers are dense, as long as nobody was lost.
        new Random(bench.plan().seed())
                .ints(most, 1, Math.max(2, all + 1))
                .distinct()
                .forEach(numbers::add);
        List<String> ids = new ArrayList<>();
        var hits = bench.http()
                .send(
                        "POST",
                        bench.stand().elasticsearch() + "/customers/_search",
                        BodyPublishers.ofString(search.toString()))
                .path("hits")
                .path("hits");
        for (var hit : hits) {
            ids.add(hit.path("_source").path("id").asText());
        }
        return ids;
    }
}
