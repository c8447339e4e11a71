package io.muster.filter;

import static io.muster.filter.JsonTexts.json;

import io.muster.filter.FilterCheck.Outcome;
import io.muster.filter.FilterCheck.Refused;
import io.muster.shared.Problem;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;

/** Filters of tests, from the text of their {@code where} to what comes of them. */
final class Said {
    static final ZoneId SERVERS_ZONE = ZoneId.of("Asia/Shanghai");

    private Said() {}

    /** A whole filter, from its {@code where}. */
    static String where(String where) {
        return "{\"language\": 1, \"where\": " + where + "}";
    }

    static String where(String timezone, String where) {
        return "{\"language\": 1, \"timezone\": \"" + timezone + "\", \"where\": " + where + "}";
    }

    static Outcome check(String filter) {
        return check(filter, References.none());
    }

    static Outcome check(String filter, References references) {
        return new FilterCheck(Limits.DEFAULT, SERVERS_ZONE)
                .check(json(filter), "/filter", Tags.catalogue(), references);
    }

    /** The filter, which must be right. */
    static CheckedFilter checked(String filter) {
        return checked(filter, References.none());
    }

    static CheckedFilter checked(String filter, References references) {
        return switch (check(filter, references)) {
            case CheckedFilter checked -> checked;
            case Refused(List<Problem> problems) -> throw new AssertionError(problems.toString());
        };
    }

    /** What is wrong with the filter. */
    static List<Problem> problems(String filter) {
        return problems(filter, References.none());
    }

    static List<Problem> problems(String filter, References references) {
        return switch (check(filter, references)) {
            case CheckedFilter _ -> List.of();
            case Refused(List<Problem> problems) -> problems;
        };
    }

    /** What is wrong with the filter, as {@code CODE pointer}. */
    static List<String> codes(String filter) {
        return codes(filter, References.none());
    }

    static List<String> codes(String filter, References references) {
        return problems(filter, references).stream()
                .map(problem -> problem.code() + " " + problem.pointer())
                .toList();
    }

    static ResolvedFilter resolved(String filter, String now) {
        return Resolve.resolve(checked(filter), Instant.parse(now));
    }
}
