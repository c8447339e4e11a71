package io.muster.audience;

import org.jspecify.annotations.Nullable;

/**
 * How common one thing is in an audience and in its base. A share is of all people of the audience, also of those of whom
 * nothing is known.
 *
 * @param count people of the audience who have it
 * @param share of the audience's people, 0 to 1; null where it has none
 * @param baseCount people of the base who have it
 * @param baseShare of the base's people, 0 to 1; null where it has none
 * @param tgi 100 × share / baseShare; null where a share is null or the base's is 0
 * @param tgiInterval in which it lies with 95 % confidence; null where it is null
 * @param difference share − baseShare; null where a share is null
 * @param differenceInterval in which it lies with 95 % confidence; null where it is null
 * @param significant whether the shares differ by more than chance explains, with all comparisons of the answer counted in
 */
public record Compared(
        long count,
        @Nullable Double share,
        long baseCount,
        @Nullable Double baseShare,
        @Nullable Double tgi,
        @Nullable Interval tgiInterval,
        @Nullable Double difference,
        @Nullable Interval differenceInterval,
        boolean significant) {

    /** The same, with what came of judging all comparisons of the answer. */
    Compared judged(boolean isSignificant) {
        return new Compared(
                count, share, baseCount, baseShare, tgi, tgiInterval, difference, differenceInterval, isSignificant);
    }

    /** Both ends. */
    public record Interval(double low, double high) {}
}
