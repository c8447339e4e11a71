package io.muster.cli.bench;

/** Why nothing could be measured; the message is for people. */
public sealed class BenchProblem extends Exception permits BusyProblem {

    private static final long serialVersionUID = 1L;

    BenchProblem(String message) {
        super(message);
    }
}
