package io.muster.cli.bench.question;

import java.util.List;
import java.util.stream.Stream;

/**
 * Which customers are meant; the bench's own form, so that its meaning for the engine owes nothing to the server's
 * translation.
 */
public sealed interface Question {

    /** Every child holds. */
    record All(List<Question> children) implements Question {}

    /** At least one child holds. */
    record AnyOf(List<Question> children) implements Question {}

    /** No child holds. */
    record NoneOf(List<Question> children) implements Question {}

    /**
     * Has one of these values.
     *
     * @param values codes; of a flag {@code true} or {@code false}
     */
    record OneOf(TagFacts tag, List<String> values) implements Question {}

    /**
     * Has a value from {@code from} to below {@code to}: numbers as they are, days and moments in milliseconds since
     * 1970.
     */
    record Between(TagFacts tag, double from, double to) implements Question {}

    /** Its tests of tags, from left to right. */
    default Stream<Question> conditions() {
        return switch (this) {
            case All(var children) -> children.stream().flatMap(Question::conditions);
            case AnyOf(var children) -> children.stream().flatMap(Question::conditions);
            case NoneOf(var children) -> children.stream().flatMap(Question::conditions);
            case OneOf _, Between _ -> Stream.of(this);
        };
    }

    /** Whether something is excluded from the whole, which can also be counted by subtraction. */
    default boolean excludes() {
        return switch (this) {
            case All(var children) -> children.stream().anyMatch(NoneOf.class::isInstance);
            case NoneOf _ -> true;
            case AnyOf _, OneOf _, Between _ -> false;
        };
    }

    /** Whether it speaks of a tag whose values expire. */
    default boolean expires() {
        return conditions().anyMatch(condition -> switch (condition) {
            case OneOf(var tag, var values) -> tag.expires();
            case Between(var tag, var from, var to) -> tag.expires();
            case All _, AnyOf _, NoneOf _ -> false;
        });
    }
}
