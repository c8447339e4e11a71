package io.muster.cli.bench.question;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What is known of a tag before questions are drawn.
 *
 * @param timeToLive how long a value lives; null for ever
 * @param values the values that somebody has, for choices and flags
 * @param cuts values from the smallest to the greatest with customers between each two, for the others
 */
public record TagFacts(String code, Kind kind, @Nullable Duration timeToLive, List<Value> values, List<Double> cuts) {

    /** How a tag's values are kept in the index. */
    public enum Kind {
        /** Terms out of a dictionary. */
        CHOICE("tags"),
        /** The terms {@code true} and {@code false}. */
        FLAG("tags"),
        NUMBER("numbers"),
        DAY("days"),
        MOMENT("moments");

        private final String part;

        Kind(String part) {
            this.part = part;
        }

        /** Whether values are terms. */
        boolean terms() {
            return part.equals("tags");
        }
    }

    /** A value and how many customers have it. */
    public record Value(String code, long count) {}

    /** Whether anything can be asked of it. */
    public boolean askable() {
        return kind.terms() ? !values.isEmpty() : cuts.size() > 1;
    }

    /** The index field that its values are in. */
    public String field() {
        return kind.part + "." + (kind.terms() ? code.substring(0, code.indexOf('.')) : code);
    }

    /** The index field that tells when its value was set. */
    String setField() {
        return "setAt." + code;
    }

    /** The index term of a value. */
    String term(String value) {
        return code + "=" + value;
    }

    boolean expires() {
        return timeToLive != null;
    }

    /** A value counts while it was set after this, in milliseconds since 1970; for ever when there is no end to it. */
    long setAfter(Instant now) {
        return timeToLive == null ? Long.MIN_VALUE : now.minus(timeToLive).toEpochMilli();
    }
}
