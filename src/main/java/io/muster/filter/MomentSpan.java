package io.muster.filter;

import io.muster.filter.Bounds.Bound;
import io.muster.filter.IsoDate.AtInstant;
import io.muster.filter.IsoDate.OnDay;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;

/**
 * The instants that the bounds of a range mean, in whole milliseconds as tags' values are; null is an open end.
 *
 * <p>A bound between two milliseconds is moved to the one before it, which then lies below a lower bound and within an
 * upper one. The same values are in the range, whatever the precision of the engine that asks.
 */
record MomentSpan(
        @Nullable Instant from,
        boolean fromIncluded,
        @Nullable Instant to,
        boolean toIncluded) {

    static MomentSpan of(Bounds<IsoDate> bounds, ZoneId zone) {
        @Nullable Bound<Instant> from = lower(bounds.lower(), zone);
        @Nullable Bound<Instant> to = upper(bounds.upper(), zone);
        return new MomentSpan(
                from == null ? null : from.value(),
                from == null || from.included(),
                to == null ? null : to.value(),
                to == null || to.included());
    }

    /** All of the days, from the start of the first to the end of the last. */
    static MomentSpan of(LocalDate first, LocalDate last, ZoneId zone) {
        return new MomentSpan(startOf(first, zone), true, startOf(last.plusDays(1), zone), false);
    }

    private static @Nullable Bound<Instant> lower(@Nullable Bound<IsoDate> bound, ZoneId zone) {
        if (bound == null) {
            return null;
        }
        return switch (bound.value()) {
            case OnDay(LocalDate day) -> new Bound<>(startOf(bound.included() ? day : day.plusDays(1), zone), true);
            case AtInstant(Instant instant) -> {
                Instant whole = instant.truncatedTo(ChronoUnit.MILLIS);
                yield new Bound<>(whole, bound.included() && whole.equals(instant));
            }
        };
    }

    private static @Nullable Bound<Instant> upper(@Nullable Bound<IsoDate> bound, ZoneId zone) {
        if (bound == null) {
            return null;
        }
        return switch (bound.value()) {
            case OnDay(LocalDate day) -> new Bound<>(startOf(bound.included() ? day.plusDays(1) : day, zone), false);
            case AtInstant(Instant instant) -> {
                Instant whole = instant.truncatedTo(ChronoUnit.MILLIS);
                yield new Bound<>(whole, bound.included() || !whole.equals(instant));
            }
        };
    }

    private static Instant startOf(LocalDate day, ZoneId zone) {
        return day.atStartOfDay(zone).toInstant();
    }

    boolean isEmpty() {
        return from != null && to != null && (from.isAfter(to) || (from.equals(to) && !(fromIncluded && toIncluded)));
    }
}
