package io.muster.cli.bench;

import io.muster.cli.bench.CountFigures.Row;
import io.muster.cli.bench.question.Bitmaps;
import io.muster.cli.bench.question.FilterJson;
import io.muster.cli.bench.question.PlainQuery;
import io.muster.cli.bench.question.Question;
import io.muster.cli.bench.question.RandomQuestions;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/** Counts by the server, by the bare engine and by bitmaps, which must all agree. */
final class CountBench {

    /** Conditions in a filter. */
    static final List<Integer> SIZES = List.of(1, 3, 6, 12);

    private static final int WARM_UPS = 20;
    /**
     * The server's code is compiled anew up to some six thousand counts after its start: what it adds to the engine's median
     * fell from 2.4 ms after one thousand to 1.0 after four and 0.7 after seven.
     */
    private static final int WARM_UP_TIMES = 18;

    private static final int RECOUNTS = 5;

    private final Bench bench;
    private final Instant now;
    private final ServerCounter server;
    private final EngineCounter engine;

    /** @param now values that expire are told from others at this instant, where the bench decides */
    CountBench(Bench bench, Instant now) {
        this.bench = bench;
        this.now = now;
        this.server = bench.server();
        this.engine = engine(now);
    }

    CountFigures run() throws IOException, InterruptedException, BenchProblem {
        Map<Integer, List<Question>> questions = new LinkedHashMap<>();
        var drawing = new RandomQuestions(bench.facts(), bench.plan().seed());
        for (var size : SIZES) {
            questions.put(size, drawing.draw(bench.plan().filters(), size));
        }
        bench.say("Reading every customer, for the bitmaps…");
        var bitmaps =
                new Bitmaps(questions.values().stream().flatMap(List::stream).toList(), now);
        new Documents(bench.http(), bench.stand().elasticsearch(), false).forEach(bitmaps::add);
        var bytes = bitmaps.compact();
        try (var cacheOff = RequestCacheOff.at(bench.http(), bench.stand().elasticsearch())) {
            warmUp();
            List<Row> rows = new ArrayList<>();
            for (var size : SIZES) {
                bench.say("Counting by filters of %d…", size);
                rows.addAll(rows(size, questions.getOrDefault(size, List.of()), bitmaps));
            }
            return new CountFigures(rows, bytes);
        }
    }

    private void warmUp() throws IOException, InterruptedException, BenchProblem {
        bench.say("Warming up…");
        PageCache.fill(bench.stand().folder().resolve("elasticsearch"));
        // Also the code of all three has to be compiled before it is what people wait for every day.
        var end = System.nanoTime()
                + WARM_UP_TIMES * Duration.ofSeconds(bench.plan().seconds()).toNanos();
        var others = new RandomQuestions(bench.facts(), bench.plan().seed() + 1);
        while (System.nanoTime() < end) {
            for (var size : SIZES) {
                new Race(others.draw(WARM_UPS, size), size)
                        .run(List.of(server, engine, new SubtractingCounter(engine)));
            }
        }
    }

    private List<Row> rows(int size, List<Question> questions, Bitmaps bitmaps)
            throws IOException, InterruptedException, BenchProblem {
        // In memory there is nothing else to warm but the code.
        questions.forEach(bitmaps::count);
        var answers = new Race(questions, size)
                .run(List.<Counter>of(server, engine, new SubtractingCounter(engine), bitmaps::count));
        requireAgreement(questions, answers);
        var all = IntStream.range(0, questions.size()).toArray();
        var excluding = IntStream.of(all)
                .filter(place -> questions.get(place).excludes())
                .toArray();
        return excluding.length == 0 || excluding.length == all.length
                ? List.of(row(size, false, answers, all))
                : List.of(row(size, false, answers, all), row(size, true, answers, excluding));
    }

    private static Row row(int size, boolean excluding, List<Race.Answers> answers, int[] places) {
        return new Row(
                size,
                excluding,
                answers.get(0).latency(places),
                answers.get(1).latency(places),
                answers.get(2).latency(places),
                answers.get(3).latency(places));
    }

    private void requireAgreement(List<Question> questions, List<Race.Answers> answers)
            throws IOException, InterruptedException, BenchProblem {
        for (var place = 0; place < questions.size(); place++) {
            var counted = new long[answers.size()];
            for (var who = 0; who < counted.length; who++) {
                counted[who] = answers.get(who).counts()[place];
            }
            var own = counted[0];
            var plain = counted[1];
            var question = questions.get(place);
            if (counted[2] != plain || counted[3] != plain || (own != plain && !agreesNow(question))) {
                throw new BenchProblem("""
                        Counts differ. Muster: %,d, Elasticsearch: %,d, subtracting: %,d, bitmaps: %,d. The filter:
                        %s""".formatted(own, plain, counted[2], counted[3], FilterJson.filter(question)));
            }
        }
    }

    /** Somebody's value may just have expired between the bench's instant and the server's. */
    private boolean agreesNow(Question question) throws IOException, InterruptedException, BenchProblem {
        for (var attempt = 0; attempt < RECOUNTS && question.expires(); attempt++) {
            if (engine(Instant.now()).count(question) == server.count(question)) {
                return true;
            }
        }
        return false;
    }

    private EngineCounter engine(Instant at) {
        return new EngineCounter(bench.http(), bench.stand().elasticsearch(), new PlainQuery(at));
    }
}
