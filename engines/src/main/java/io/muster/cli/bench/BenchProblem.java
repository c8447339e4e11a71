package io.muster.cli.bench;

/** Why nothing could be measured; the message is for people. */
public final class BenchProblem extends Exception {

    private static final long serialVersionUID = 1L;

    BenchProblem(String message) {
        super(message);
    }
}
