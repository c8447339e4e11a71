package io.muster.lookalike;

/** How many people are wanted. */
public sealed interface Wanted {

    /** So many. */
    record People(long size) implements Wanted {}

    /** A share of everyone within, above 0 to 1. */
    record Ratio(double ratio) implements Wanted {}

    /** How many that is, at least 1. */
    default long of(long within) {
        return switch (this) {
            case People(long size) -> size;
            case Ratio(double ratio) -> Math.max(1, Math.round(ratio * within));
        };
    }
}
