package io.muster.cli.bench;

import java.io.IOException;
import java.net.http.HttpRequest.BodyPublishers;
import java.util.List;

/** What tells a tenth of all customers from everyone, by every tag there is. */
record AudienceBench(Bench bench) {

    private static final int AUDIENCES = 25;
    private static final int WARM_UPS = 20;
    private static final double GOAL_MILLIS = 500;

    AnswerFigures run() throws IOException, InterruptedException, BenchProblem {
        for (var warmUp = 0; warmUp < WARM_UPS; warmUp++) {
            ask("warm-up-" + warmUp);
        }
        var nanos = new long[AUDIENCES];
        for (var place = 0; place < nanos.length; place++) {
            var begin = System.nanoTime();
            ask("bench-%d-%d".formatted(bench.plan().seed(), place));
            nanos[place] = System.nanoTime() - begin;
        }
        return new AnswerFigures(
                Measure.AUDIENCE.word(),
                "A portrait of an audience",
                "`POST /audiences/portrait` of random tenths of all customers, each asked about once, with every value of every"
                        + " tag, beside everyone.",
                List.of(new AnswerFigures.Row("all tags of a tenth", Latency.of(nanos))),
                GOAL_MILLIS);
    }

    private void ask(String salt) throws IOException, InterruptedException, BenchProblem {
        var body = Http.JSON.createObjectNode();
        var filter = body.putObject("filter").put("language", 1);
        filter.putObject("where")
                .putObject("sample")
                .put("salt", salt)
                .put("from", 0)
                .put("to", 10);
        var tags = bench.http()
                .send("POST", bench.api("/audiences/portrait"), BodyPublishers.ofString(body.toString()))
                .path("tags");
        if (tags.isEmpty()) {
            throw new BenchProblem("A portrait without tags.");
        }
    }
}
