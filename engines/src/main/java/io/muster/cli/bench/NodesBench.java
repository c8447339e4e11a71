package io.muster.cli.bench;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/** Counts with the count of every node: what the console asks after every click. */
record NodesBench(Bench bench) {

    AnswerFigures run() throws IOException, InterruptedException, BenchProblem {
        List<AnswerFigures.Row> rows = new ArrayList<>();
        for (var size : CountBench.SIZES) {
            var questions = bench.questions(Measure.NODES, bench.plan().filters(), size);
            var nanos = new long[questions.size()];
            for (var place = 0; place < nanos.length; place++) {
                var begin = System.nanoTime();
                var nodes = bench.server().ask(questions.get(place), true).path("nodes");
                nanos[place] = System.nanoTime() - begin;
                if (nodes.size() < size) {
                    throw new BenchProblem(
                            "%d conditions were asked for, and %d nodes counted.".formatted(size, nodes.size()));
                }
            }
            rows.add(new AnswerFigures.Row(size + " conditions", Latency.of(nanos)));
        }
        return new AnswerFigures(
                Measure.NODES.word(),
                "Counts of every node",
                "`POST /audiences/count` with `\"nodes\": true`.",
                rows,
                null);
    }
}
