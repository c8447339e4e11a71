package io.muster.load;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What must hold of one column of a file, on every line that is not ignored. An empty field is a missing value: it
 * breaks {@link Required} and no other rule. Rules are judged on the text as it stands in the file.
 */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "rule")
@JsonSubTypes({
    @JsonSubTypes.Type(value = QualityRule.Required.class, name = "REQUIRED"),
    @JsonSubTypes.Type(value = QualityRule.Format.class, name = "FORMAT"),
    @JsonSubTypes.Type(value = QualityRule.Type.class, name = "TYPE"),
    @JsonSubTypes.Type(value = QualityRule.Range.class, name = "RANGE"),
    @JsonSubTypes.Type(value = QualityRule.OneOf.class, name = "DICTIONARY"),
    @JsonSubTypes.Type(value = QualityRule.Unique.class, name = "UNIQUE")
})
public sealed interface QualityRule {

    /** The column of the file. */
    String column();

    /** What is refused where the rule is broken. */
    Refuses refuses();

    /** There is a value; a row without it is always refused. */
    record Required(@JsonProperty(required = true) String column) implements QualityRule {
        @Override
        public Refuses refuses() {
            return Refuses.ROW;
        }
    }

    /** The whole value fits a regular expression (RE2). */
    record Format(
            @JsonProperty(required = true) String column,
            @JsonProperty(required = true) String pattern,
            @JsonProperty(required = true) Refuses refuses)
            implements QualityRule {}

    /** The value is one of this type, and the loader's query gets it as such. */
    record Type(
            @JsonProperty(required = true) String column,
            @JsonProperty(required = true) ValueType type,
            @JsonProperty(required = true) Refuses refuses)
            implements QualityRule {}

    /**
     * A number is within bounds, both included, null for none; what is no number is for {@link Type} to refuse. It is
     * compared exactly up to 28 digits before and 10 after the point, and else as an IEEE double.
     */
    record Range(
            @JsonProperty(required = true) String column,
            @Nullable BigDecimal min,
            @Nullable BigDecimal max,
            @JsonProperty(required = true) Refuses refuses)
            implements QualityRule {
        /** @throws IllegalArgumentException without any bound */
        public Range {
            if (min == null && max == null) {
                throw new IllegalArgumentException("a range has a min or a max");
            }
        }
    }

    /** The value is one of these. */
    record OneOf(
            @JsonProperty(required = true) String column,
            @JsonProperty(required = true) List<String> values,
            @JsonProperty(required = true) Refuses refuses)
            implements QualityRule {
        public OneOf {
            values = List.copyOf(values);
        }
    }

    /** No earlier line that was not refused has the same value. */
    record Unique(
            @JsonProperty(required = true) String column,
            @JsonProperty(required = true) Refuses refuses) implements QualityRule {}

    /** The types that a column of a file may be said to have. */
    enum ValueType {
        /** A whole number of 64 bits. */
        INTEGER,
        /** Up to 14 digits before and 4 after the point; exact. */
        DECIMAL,
        /** A finite IEEE double. */
        NUMBER,
        /** {@code 2026-02-28}. */
        DAY,
        /** {@code 2026-02-28 23:59:59}, UTC. */
        INSTANT,
        /** {@code true} or {@code false}. */
        FLAG
    }
}
