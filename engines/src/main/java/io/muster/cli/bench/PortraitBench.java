package io.muster.cli.bench;

import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** Everything that is known of one customer. */
record PortraitBench(Bench bench) {

    private static final int CUSTOMERS = 1_000;
    private static final int WARM_UPS = 200;
    private static final double GOAL_MILLIS = 5;

    AnswerFigures run() throws IOException, InterruptedException, BenchProblem {
        var ids = new SomeCustomers(bench).ids(CUSTOMERS);
        for (var id : ids.stream().limit(WARM_UPS).toList()) {
            ask(id);
        }
        var nanos = new long[ids.size()];
        for (var place = 0; place < nanos.length; place++) {
            var begin = System.nanoTime();
            ask(ids.get(place));
            nanos[place] = System.nanoTime() - begin;
        }
        return new AnswerFigures(
                Measure.PORTRAIT.word(),
                "One customer",
                "`GET /customers/{id}` of customers drawn at random.",
                List.of(new AnswerFigures.Row("a portrait", Latency.of(nanos))),
                GOAL_MILLIS);
    }

    private void ask(String id) throws IOException, InterruptedException, BenchProblem {
        bench.http().get(bench.api("/customers/" + URLEncoder.encode(id, StandardCharsets.UTF_8)));
    }
}
