package io.muster.audience;

import io.muster.customer.CustomerFields;
import io.muster.tag.DatePrecision;
import io.muster.tag.Tag;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;

/** How fine a curve of dates is: as fine as its span allows. */
enum DateUnit {
    DAY(ChronoUnit.DAYS, 1),
    MONTH(ChronoUnit.MONTHS, 1),
    YEAR(ChronoUnit.YEARS, 1),
    DECADE(ChronoUnit.YEARS, 10),
    CENTURY(ChronoUnit.YEARS, 100);

    /** Finer than this, a curve says less, not more. */
    private static final int MOST_UNITS = 120;

    private static final int MOST_DAYS = 62;

    private final ChronoUnit unit;
    private final int step;

    DateUnit(ChronoUnit unit, int step) {
        this.unit = unit;
        this.step = step;
    }

    /**
     * Where dates of such a span are cut: at the beginnings of days, months or years.
     *
     * @param first the earliest date that matters, in milliseconds since 1970
     * @param last the latest
     * @param zone in which the units of instants begin; days have none
     * @return edges as {@link CountedTag} wants them
     */
    static List<Double> edges(Tag tag, double first, double last, ZoneId zone) {
        boolean days = tag.precision() == DatePrecision.DAY;
        LocalDate from = day((long) first, days ? ZoneOffset.UTC : zone);
        LocalDate to = day((long) last, days ? ZoneOffset.UTC : zone);
        DateUnit unit = DAY;
        while (unit != CENTURY && unit.between(from, to) > (unit == DAY ? MOST_DAYS : MOST_UNITS)) {
            unit = values()[unit.ordinal() + 1];
        }
        List<Double> edges = new ArrayList<>();
        LocalDate edge = unit.startOf(from);
        for (long i = 0; i <= unit.between(from, to) + 1; i++) {
            long millis = days
                    ? CustomerFields.millis(edge)
                    : edge.atStartOfDay(zone).toInstant().toEpochMilli();
            edges.add((double) millis);
            edge = edge.plus(unit.step, unit.unit);
        }
        return edges;
    }

    private static LocalDate day(long millis, ZoneId zone) {
        return Instant.ofEpochMilli(millis).atZone(zone).toLocalDate();
    }

    private long between(LocalDate from, LocalDate to) {
        return unit.between(startOf(from), startOf(to)) / step;
    }

    private LocalDate startOf(LocalDate day) {
        return switch (this) {
            case DAY -> day;
            case MONTH -> day.withDayOfMonth(1);
            case YEAR, DECADE, CENTURY -> LocalDate.of(Math.floorDiv(day.getYear(), step) * step, 1, 1);
        };
    }
}
