package io.muster.cli.bench;

/** Something cannot answer for now; asking again later helps. */
final class BusyProblem extends BenchProblem {

    BusyProblem(String message) {
        super(message);
    }
}
