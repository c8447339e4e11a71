package io.muster.filter;

import io.muster.filter.Bounds.Bound;
import io.muster.filter.IsoDate.AtInstant;
import io.muster.shared.Json;
import io.muster.shared.Json.JsonBoolean;
import io.muster.shared.Json.JsonString;
import io.muster.tag.DatePrecision;
import io.muster.tag.Tag;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Reads ranges of dates, relative dates and anniversaries. */
final class DateReader {
    private static final List<String> ANNIVERSARY = List.of("next", "month");
    private static final int LEAP_YEAR = 366;
    private static final int MONTHS = 12;

    private final BoundsReader bounds;
    private final @Nullable ZoneId zone;
    private final Problems problems;

    DateReader(BoundsReader bounds, @Nullable ZoneId zone, Problems problems) {
        this.bounds = bounds;
        this.zone = zone;
        this.problems = problems;
    }

    @Nullable
    TagTest range(Json json, String pointer, Tag tag) {
        boolean ofDays = tag.precision() != DatePrecision.INSTANT;
        @Nullable
        Bounds<IsoDate> range = bounds.read(json, pointer, (end, endPointer) -> date(end, endPointer, ofDays));
        if (range == null) {
            return null;
        }
        if (ofDays ? DaySpan.of(range).isEmpty() : areNoMoments(range)) {
            bounds.empty(pointer);
        }
        return new TagTest.DateIn(range);
    }

    /** Without a zone, only two days or two instants can be compared. */
    private boolean areNoMoments(Bounds<IsoDate> range) {
        if (zone != null) {
            return MomentSpan.of(range, zone).isEmpty();
        }
        @Nullable Bound<IsoDate> lower = range.lower();
        @Nullable Bound<IsoDate> upper = range.upper();
        return lower != null
                && upper != null
                && lower.value() instanceof AtInstant == upper.value() instanceof AtInstant
                && MomentSpan.of(range, ZoneOffset.UTC).isEmpty();
    }

    private @Nullable IsoDate date(Json json, String pointer, boolean ofDays) {
        if (!(json instanceof JsonString(String text))) {
            problems.wrongType(pointer, "a string", json);
            return null;
        }
        Optional<IsoDate> date = IsoDate.parse(text);
        if (date.isEmpty() || (ofDays && date.get() instanceof AtInstant)) {
            problems.add(
                    pointer,
                    ProblemCode.BAD_DATE,
                    ofDays
                            ? "This must be a day such as 2026-01-31; the tag holds days."
                            : "This must be a day such as 2026-01-31, or an instant with an offset such as "
                                    + "2026-01-31T18:00:00+08:00.");
            return null;
        }
        return date.get();
    }

    @Nullable
    TagTest within(Json json, String pointer, @Nullable Tag tag) {
        @Nullable Fields fields = Fields.of(json, pointer, problems);
        if (fields == null) {
            return null;
        }
        fields.only(List.of("last", "next", "unit", "wholeDays"));
        @Nullable String direction = oneOf(fields, List.of("last", "next"));
        @Nullable Integer count = direction == null ? null : fields.whole(direction, 1, TagTest.Within.MOST);
        @Nullable String word = fields.word("unit", RelativeUnit.words());
        @Nullable
        RelativeUnit unit = word == null ? null : RelativeUnit.of(word).orElse(null);
        boolean wholeDays = wholeDays(fields, tag);
        return direction == null || count == null || unit == null
                ? null
                : new TagTest.Within(direction.equals("last"), count, unit, wholeDays);
    }

    private boolean wholeDays(Fields fields, @Nullable Tag tag) {
        @Nullable Json json = fields.maybe("wholeDays");
        if (json == null) {
            return true;
        }
        if (!(json instanceof JsonBoolean(boolean wholeDays))) {
            problems.wrongType(fields.pointer("wholeDays"), "true or false", json);
            return true;
        }
        if (!wholeDays && tag != null && tag.precision() != DatePrecision.INSTANT) {
            problems.add(
                    fields.pointer("wholeDays"),
                    ProblemCode.BAD_DATE,
                    "A tag that holds days can be tested for whole days only.",
                    List.of("true"));
        }
        return wholeDays;
    }

    @Nullable
    TagTest anniversary(Json json, String pointer) {
        @Nullable Fields fields = Fields.of(json, pointer, problems);
        if (fields == null) {
            return null;
        }
        @Nullable String shape = oneOf(fields, ANNIVERSARY);
        if (shape == null) {
            fields.only(List.of("next", "month", "unit"));
            return null;
        }
        if (shape.equals("month")) {
            fields.only(ANNIVERSARY);
            @Nullable Integer month = fields.whole("month", 1, MONTHS);
            return month == null ? null : new TagTest.AnniversaryInMonth(month);
        }
        fields.only(List.of("next", "month", "unit"));
        @Nullable Integer days = fields.whole("next", 1, LEAP_YEAR);
        @Nullable String unit = fields.word("unit", List.of(RelativeUnit.DAY.word()));
        return days == null || unit == null ? null : new TagTest.AnniversaryWithin(days);
    }

    /** Which of the two is there; where both are, the first written, and the second is one too many. */
    private static @Nullable String oneOf(Fields fields, List<String> two) {
        List<String> written = fields.names().stream().filter(two::contains).toList();
        if (written.isEmpty()) {
            fields.missing("One of these fields is missing here: " + String.join(", ", two) + ".", two);
            return null;
        }
        if (written.size() > 1) {
            fields.unknown(
                    written.getLast(), "Give either " + two.getFirst() + " or " + two.getLast() + ".", List.of());
        }
        return written.getFirst();
    }
}
