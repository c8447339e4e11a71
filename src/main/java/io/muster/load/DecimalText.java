package io.muster.load;

import java.nio.charset.StandardCharsets;

/** Numbers written in ASCII digits. */
final class DecimalText {
    private static final double[] TENS = {1, 1e1, 1e2, 1e3, 1e4, 1e5, 1e6, 1e7, 1e8, 1e9, 1e10, 1e11, 1e12, 1e13, 1e14};

    /** So many digits fit exactly into a double. */
    private static final int EXACT_DIGITS = 15;

    private DecimalText() {}

    static long readWhole(byte[] text, int from, int to) {
        boolean negative = text[from] == '-';
        long number = 0;
        for (int i = negative ? from + 1 : from; i < to; i++) {
            number = number * 10 + (text[i] - '0');
        }
        return negative ? -number : number;
    }

    /** The nearest double. */
    static double read(byte[] text, int from, int to) {
        boolean negative = text[from] == '-';
        int begin = negative ? from + 1 : from;
        long digits = 0;
        int decimals = 0;
        boolean point = false;
        if (to - begin > EXACT_DIGITS) {
            return parse(text, from, to);
        }
        for (int i = begin; i < to; i++) {
            byte c = text[i];
            if (c >= '0' && c <= '9') {
                digits = digits * 10 + (c - '0');
                decimals += point ? 1 : 0;
            } else if (c == '.' && !point) {
                point = true;
            } else {
                return parse(text, from, to);
            }
        }
        // Both are exact doubles, so that their quotient is the nearest double to the decimal number.
        double number = digits / TENS[decimals];
        return negative ? -number : number;
    }

    private static double parse(byte[] text, int from, int to) {
        return Double.parseDouble(new String(text, from, to - from, StandardCharsets.US_ASCII));
    }
}
