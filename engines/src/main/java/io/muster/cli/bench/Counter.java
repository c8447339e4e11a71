package io.muster.cli.bench;

import io.muster.cli.bench.question.Question;
import java.io.IOException;

/** Whoever can say how many customers are meant. */
@FunctionalInterface
interface Counter {

    long count(Question question) throws IOException, InterruptedException, BenchProblem;
}
