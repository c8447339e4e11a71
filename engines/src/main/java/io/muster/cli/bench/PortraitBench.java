package io.muster.cli.bench;

import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** Everything that is known of one customer, with the saved segments that hold it. */
record PortraitBench(Bench bench) {

    private static final int CUSTOMERS = 1_000;
    private static final int WARM_UPS = 1_000;
    private static final int SEGMENTS = 300;
    private static final double GOAL_MILLIS = 5;

    AnswerFigures run() throws IOException, InterruptedException, BenchProblem {
        var ids = new SomeCustomers(bench).ids(CUSTOMERS);
        var without = measured(ids);
        try (var segments = BenchSegments.save(bench, Measure.PORTRAIT, SEGMENTS)) {
            var with = measured(ids);
            return new AnswerFigures(
                    Measure.PORTRAIT.word(),
                    "One customer",
                    "`GET /customers/{id}` of customers drawn at random; each portrait tests every saved segment, of 1 to 12"
                            + " conditions.",
                    List.of(
                            new AnswerFigures.Row("a portrait", without),
                            new AnswerFigures.Row("a portrait, %d more segments".formatted(segments.size()), with)),
                    GOAL_MILLIS);
        }
    }

    private Latency measured(List<String> ids) throws IOException, InterruptedException, BenchProblem {
        for (var id : ids.stream().limit(WARM_UPS).toList()) {
            ask(id);
        }
        var nanos = new long[ids.size()];
        for (var place = 0; place < nanos.length; place++) {
            var begin = System.nanoTime();
            ask(ids.get(place));
            nanos[place] = System.nanoTime() - begin;
        }
        return Latency.of(nanos);
    }

    private void ask(String id) throws IOException, InterruptedException, BenchProblem {
        bench.http().get(bench.api("/customers/" + URLEncoder.encode(id, StandardCharsets.UTF_8)));
    }
}
