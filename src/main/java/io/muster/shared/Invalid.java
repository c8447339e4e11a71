package io.muster.shared;

import java.util.List;

/** What was asked can be read, but is wrong; every problem is named at once. */
public final class Invalid extends RuntimeException {
    private final List<Problem> problems;

    public Invalid(List<Problem> problems) {
        super(problems.size() + " problems");
        this.problems = List.copyOf(problems);
    }

    public Invalid(Problem problem) {
        this(List.of(problem));
    }

    /** All problems; at least one. */
    public List<Problem> problems() {
        return problems;
    }
}
