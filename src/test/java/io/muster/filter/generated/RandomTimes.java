package io.muster.filter.generated;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.List;
import java.util.random.RandomGenerator;

/** Random days and instants, most of them near where something changes: midnight in some zone, a month's end, now. */
public final class RandomTimes {
    /** Zones with and without summer time, whole and broken hours, and one that skipped a day. */
    public static final List<ZoneId> ZONES = List.of(
            ZoneId.of("Asia/Shanghai"),
            ZoneId.of("UTC"),
            ZoneId.of("America/New_York"),
            ZoneId.of("Europe/Berlin"),
            ZoneId.of("Asia/Kathmandu"),
            ZoneId.of("America/St_Johns"),
            ZoneId.of("Australia/Lord_Howe"),
            ZoneId.of("America/Santiago"),
            ZoneId.of("Pacific/Apia"));

    private static final List<Instant> TURNS = List.of(
            Instant.parse("2024-02-28T15:59:59.999Z"),
            Instant.parse("2024-02-29T16:00:00Z"),
            Instant.parse("2023-02-28T12:00:00Z"),
            Instant.parse("2024-03-10T07:00:00Z"),
            Instant.parse("2024-11-03T05:30:00Z"),
            Instant.parse("2025-03-31T04:00:00Z"),
            Instant.parse("2024-12-31T23:59:59.999Z"),
            Instant.parse("2025-12-31T16:00:00Z"),
            Instant.parse("2011-12-30T10:00:00Z"),
            Instant.parse("2026-05-31T08:15:30.123Z"));

    private final Picks picks;

    public RandomTimes(RandomGenerator random) {
        this.picks = new Picks(random);
    }

    /** An instant, in whole milliseconds, at which to ask. */
    public Instant now() {
        return picks.percent(60)
                ? picks.of(TURNS).plusMillis(picks.between(-1, 1))
                : Instant.parse("2020-01-01T00:00:00Z").plusSeconds(picks.between(0, 200_000_000));
    }

    /** An instant in whole milliseconds, within some years of another. */
    public Instant near(Instant now) {
        return switch (picks.between(0, 5)) {
            case 0 -> now.plusMillis(picks.between(-2, 2));
            case 1 -> now.plusSeconds(picks.between(-100_000, 100_000));
            case 2 -> now.plus(Duration.ofDays(picks.between(-800, 800)));
            case 3 -> picks.of(TURNS).plusMillis(picks.between(-1, 1));
            default -> {
                ZoneId zone = picks.of(ZONES);
                Instant midnight = day(now, zone).atStartOfDay(zone).toInstant();
                yield midnight.plusMillis(picks.between(-1, 1));
            }
        };
    }

    /** A day, near another instant or many years before. */
    public LocalDate dayNear(Instant now) {
        return day(now, picks.of(ZONES));
    }

    private LocalDate day(Instant now, ZoneId zone) {
        LocalDate today = LocalDate.ofInstant(now, zone);
        return switch (picks.between(0, 5)) {
            case 0 -> today.plusDays(picks.between(-2, 2));
            case 1 -> today.plusDays(picks.between(-40, 40));
            case 2 -> YearMonth.of(today.getYear(), picks.between(1, 12)).atEndOfMonth();
            case 3 -> LocalDate.of(4 * picks.between(1940 / 4, 2024 / 4), 2, picks.between(28, 29));
            case 4 -> today.plusDays(picks.between(-3, 3)).minusYears(picks.between(1, 60));
            default -> LocalDate.of(picks.between(1930, 2030), picks.between(1, 12), picks.between(1, 28));
        };
    }
}
