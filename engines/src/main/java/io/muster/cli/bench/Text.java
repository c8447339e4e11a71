package io.muster.cli.bench;

import java.util.Locale;

/** Figures as people read them. */
final class Text {

    private Text() {}

    /** With as many decimals as tell something: none from a hundred on, else up to two. */
    static String figure(double number) {
        var size = Math.abs(number);
        if (size >= 100 || number == Math.rint(number)) {
            return String.format(Locale.ROOT, "%,.0f", number);
        }
        return String.format(Locale.ROOT, size >= 10 ? "%.1f" : "%.2f", number);
    }

    static String number(long number) {
        return String.format(Locale.ROOT, "%,d", number);
    }

    /** How many times as much the first is, as {@code × 1.25}. */
    static String ratio(double number, double beside) {
        return beside == 0 ? "" : String.format(Locale.ROOT, "× %.2f", number / beside);
    }
}
