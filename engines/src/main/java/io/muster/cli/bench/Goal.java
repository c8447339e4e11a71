package io.muster.cli.bench;

/**
 * What was to be reached, and what was.
 *
 * @param what in words
 * @param goal the bar, in words
 * @param measured the figure, in words
 */
record Goal(String what, String goal, String measured, boolean met) {

    static Goal atMost(double goal, String what, double measured, String unit) {
        return new Goal(what, "≤ " + Text.figure(goal) + unit, Text.figure(measured) + unit, measured <= goal);
    }

    static Goal atLeast(double goal, String what, double measured, String unit) {
        return new Goal(what, "≥ " + Text.figure(goal) + unit, Text.figure(measured) + unit, measured >= goal);
    }

    static Goal below(double goal, String what, double measured, String unit) {
        return new Goal(what, "< " + Text.figure(goal) + unit, Text.figure(measured) + unit, measured < goal);
    }
}
