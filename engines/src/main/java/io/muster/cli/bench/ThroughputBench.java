package io.muster.cli.bench;

import io.muster.cli.bench.question.PlainQuery;
import io.muster.cli.bench.question.Question;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;

/** Several callers that ask without a pause. */
record ThroughputBench(Bench bench) {

    private static final List<Integer> CALLERS = List.of(1, 4, 16);
    private static final int QUESTIONS = 2_000;

    ThroughputFigures run() throws IOException, InterruptedException, BenchProblem {
        List<Question> questions = new ArrayList<>();
        for (var size : CountBench.SIZES) {
            questions.addAll(bench.questions(Measure.THROUGHPUT, QUESTIONS, size));
        }
        Collections.shuffle(questions, new Random(bench.plan().seed()));
        var engine = new EngineCounter(bench.http(), bench.stand().elasticsearch(), new PlainQuery(Instant.now()));
        try (var cacheOff = RequestCacheOff.at(bench.http(), bench.stand().elasticsearch())) {
            List<ThroughputFigures.Row> rows = new ArrayList<>();
            for (var callers : CALLERS) {
                bench.say("Counting, %d at once…", callers);
                // The same questions for both, from the same one on.
                rows.add(new ThroughputFigures.Row(
                        callers, ask(bench.server(), callers, questions), ask(engine, callers, questions)));
            }
            return new ThroughputFigures(bench.plan().seconds(), rows);
        }
    }

    private ThroughputFigures.Side ask(Counter counter, int callers, List<Question> questions)
            throws IOException, InterruptedException, BenchProblem {
        var next = new AtomicInteger();
        var begin = System.nanoTime();
        var end = begin + Duration.ofSeconds(bench.plan().seconds()).toNanos();
        Callable<List<Long>> caller = () -> {
            List<Long> nanos = new ArrayList<>();
            for (var asked = System.nanoTime(); asked < end; asked = System.nanoTime()) {
                counter.count(questions.get(next.getAndIncrement() % questions.size()));
                nanos.add(System.nanoTime() - asked);
            }
            return nanos;
        };
        List<Long> all = new ArrayList<>();
        try (var executor = Executors.newVirtualThreadPerTaskExecutor()) {
            for (var answers : executor.invokeAll(Collections.nCopies(callers, caller))) {
                all.addAll(answers.get());
            }
        } catch (ExecutionException failed) {
            if (failed.getCause() instanceof BenchProblem problem) {
                throw problem;
            }
            throw new IOException(failed.getCause());
        }
        var seconds = (System.nanoTime() - begin) / 1e9;
        return new ThroughputFigures.Side(
                Math.round(all.size() / seconds * 10) / 10.0,
                Latency.of(all.stream().mapToLong(Long::longValue).toArray()));
    }
}
