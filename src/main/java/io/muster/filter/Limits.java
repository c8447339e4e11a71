package io.muster.filter;

/**
 * How large a filter may be; all counted with what references bring in.
 *
 * @param depth how many nodes may be nested; {@code where} itself is 1
 * @param nodes how many nodes there may be
 * @param setValues how many values one set may have
 * @param hasAllValues how many values all {@code hasAll} tests of one request may have together
 * @param terms how many terms all tests of dictionary values of one request may make together: a value is one, and with a
 *     weight range one for each hundredth in it, unless the range leaves no weight out
 */
public record Limits(int depth, int nodes, int setValues, int hasAllValues, int terms) {
    /**
     * What the language promises: 12 deep, 500 nodes, 10,000 values in one set; and what the engine and the server's
     * memory hold: 4,000 values in all of {@code hasAll}, 100,000 terms.
     */
    public static final Limits DEFAULT = new Limits(12, 500, 10_000, 4_000, 100_000);

    /** @throws IllegalArgumentException if one is below 1, or the depth above 100: filters are read by recursion */
    public Limits {
        if (depth < 1 || depth > 100 || nodes < 1 || setValues < 1 || hasAllValues < 1 || terms < 1) {
            throw new IllegalArgumentException("depth is 1 to 100, nodes, values and terms at least 1");
        }
    }
}
