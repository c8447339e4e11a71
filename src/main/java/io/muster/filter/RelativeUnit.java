package io.muster.filter;

import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** The units in which relative dates are said. */
public enum RelativeUnit {
    DAY("day", ChronoUnit.DAYS),
    WEEK("week", ChronoUnit.WEEKS),
    MONTH("month", ChronoUnit.MONTHS),
    YEAR("year", ChronoUnit.YEARS);

    private final String word;
    private final ChronoUnit calendarUnit;

    RelativeUnit(String word, ChronoUnit calendarUnit) {
        this.word = word;
        this.calendarUnit = calendarUnit;
    }

    /** The unit as it is written in JSON. */
    public String word() {
        return word;
    }

    ChronoUnit calendarUnit() {
        return calendarUnit;
    }

    static Optional<RelativeUnit> of(String word) {
        return Arrays.stream(values()).filter(unit -> unit.word.equals(word)).findFirst();
    }

    static List<String> words() {
        return Arrays.stream(values()).map(RelativeUnit::word).toList();
    }
}
