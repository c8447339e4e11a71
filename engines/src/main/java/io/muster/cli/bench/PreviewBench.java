package io.muster.cli.bench;

import io.muster.cli.bench.question.FilterJson;
import java.io.IOException;
import java.net.http.HttpRequest.BodyPublishers;
import java.util.List;

/** A random sample of members, with some of their tags. */
record PreviewBench(Bench bench) {

    private static final int CONDITIONS = 3;
    private static final int TAGS = 5;

    AnswerFigures run() throws IOException, InterruptedException, BenchProblem {
        var questions = bench.questions(Measure.PREVIEW, bench.plan().filters(), CONDITIONS);
        var nanos = new long[questions.size()];
        for (var place = 0; place < nanos.length; place++) {
            var body = Http.JSON.createObjectNode();
            body.set("filter", FilterJson.filter(questions.get(place)));
            var tags = body.putArray("tags");
            bench.facts().stream().limit(TAGS).forEach(tag -> tags.add(tag.code()));
            var begin = System.nanoTime();
            bench.http().send("POST", bench.api("/audiences/preview"), BodyPublishers.ofString(body.toString()));
            nanos[place] = System.nanoTime() - begin;
        }
        return new AnswerFigures(
                Measure.PREVIEW.word(),
                "Preview",
                "`POST /audiences/preview` of filters of %d conditions, with %d tags.".formatted(CONDITIONS, TAGS),
                List.of(new AnswerFigures.Row("a sample", Latency.of(nanos))),
                null);
    }
}
