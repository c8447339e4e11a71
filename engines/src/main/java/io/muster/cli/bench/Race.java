package io.muster.cli.bench;

import io.muster.cli.bench.question.Question;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;

/**
 * Asks the same questions of several, by turns: each goes through the questions in an order of its own, and who comes
 * first changes from turn to turn, so that none gains from what another has just warmed.
 */
final class Race {

    private final List<Question> questions;
    private final Random random;

    Race(List<Question> questions, long seed) {
        this.questions = questions;
        this.random = new Random(seed);
    }

    /** What one of them said, by question, and how long each answer took. */
    record Answers(long[] counts, long[] nanos) {

        /** Of the questions at these places alone. */
        Latency latency(int[] places) {
            return Latency.of(
                    IntStream.of(places).mapToLong(place -> nanos[place]).toArray());
        }
    }

    /** One round: everybody is asked everything once. */
    List<Answers> run(List<? extends Counter> counters) throws IOException, InterruptedException, BenchProblem {
        List<List<Integer>> orders = new ArrayList<>();
        List<Answers> answers = new ArrayList<>();
        for (var counter = 0; counter < counters.size(); counter++) {
            orders.add(shuffled(questions.size()));
            answers.add(new Answers(new long[questions.size()], new long[questions.size()]));
        }
        for (var turn = 0; turn < questions.size(); turn++) {
            for (var counter : shuffled(counters.size())) {
                var place = orders.get(counter).get(turn);
                ask(counters.get(counter), place, answers.get(counter));
            }
        }
        return answers;
    }

    private void ask(Counter counter, int place, Answers answers)
            throws IOException, InterruptedException, BenchProblem {
        var begin = System.nanoTime();
        answers.counts()[place] = counter.count(questions.get(place));
        answers.nanos()[place] = System.nanoTime() - begin;
    }

    private List<Integer> shuffled(int size) {
        List<Integer> order = new ArrayList<>(IntStream.range(0, size).boxed().toList());
        Collections.shuffle(order, random);
        return order;
    }
}
