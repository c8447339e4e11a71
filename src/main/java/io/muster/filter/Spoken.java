package io.muster.filter;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/** Numbers and dates as people read them, the same in every language. */
final class Spoken {
    private static final DateTimeFormatter INSTANT = DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm:ss", Locale.ROOT);
    private static final double PLAIN_FROM = 1e-6;
    private static final double PLAIN_TO = 1e15;

    private Spoken() {}

    /** The number with its thousands set apart; a very large or small one with an exponent. */
    static String number(double number) {
        double size = Math.abs(number);
        if (size != 0 && (size < PLAIN_FROM || size > PLAIN_TO)) {
            return CanonicalText.number(number);
        }
        BigDecimal plain = new BigDecimal(CanonicalText.number(size));
        String whole = String.format(Locale.ROOT, "%,d", plain.toBigInteger());
        String text = plain.toPlainString();
        String fraction = text.contains(".") ? text.substring(text.indexOf('.')) : "";
        return (number < 0 ? "-" : "") + whole + fraction;
    }

    static String date(IsoDate date, ZoneId zone) {
        return switch (date) {
            case IsoDate.OnDay(LocalDate day) -> day.toString();
            case IsoDate.AtInstant(Instant instant) -> instant(instant, zone);
        };
    }

    private static String instant(Instant instant, ZoneId zone) {
        String fraction = instant.getNano() == 0
                ? ""
                : BigDecimal.valueOf(instant.getNano(), 9)
                        .stripTrailingZeros()
                        .toPlainString()
                        .substring(1);
        ZonedDateTime local = instant.atZone(zone);
        boolean twice = zone.getRules().getValidOffsets(local.toLocalDateTime()).size() > 1;
        // Where clocks are set back, an hour comes twice.
        return INSTANT.format(local) + fraction + (twice ? " UTC" + local.getOffset() : "");
    }
}
