package io.muster.filter;

import io.muster.filter.Bounds.Bound;
import io.muster.filter.IsoDate.OnDay;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** The days that the bounds of a range mean; both ends are included, null is an open end. */
record DaySpan(@Nullable LocalDate from, @Nullable LocalDate to) {

    static DaySpan of(Bounds<IsoDate> bounds) {
        @Nullable Bound<IsoDate> lower = bounds.lower();
        @Nullable Bound<IsoDate> upper = bounds.upper();
        return new DaySpan(
                lower == null ? null : day(lower).plusDays(lower.included() ? 0 : 1),
                upper == null ? null : day(upper).minusDays(upper.included() ? 0 : 1));
    }

    private static LocalDate day(Bound<IsoDate> bound) {
        return switch (bound.value()) {
            case OnDay(LocalDate day) -> day;
            case IsoDate.AtInstant _ -> throw new IllegalArgumentException("an instant is no bound of days");
        };
    }

    boolean isEmpty() {
        return from != null && to != null && from.isAfter(to);
    }
}
