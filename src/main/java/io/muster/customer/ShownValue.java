package io.muster.customer;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.muster.tag.Names;
import io.muster.tag.Tag;
import io.muster.tag.TagValue;
import io.muster.tag.TagValue.Choices;
import io.muster.tag.TagValue.Day;
import io.muster.tag.TagValue.Flag;
import io.muster.tag.TagValue.Moment;
import io.muster.tag.TagValue.Numeric;
import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One value of a customer's tag, for people.
 *
 * @param value a code, a number, a day, an instant, or true or false
 * @param names what people call it; null where the value speaks for itself
 * @param weight 0.00 to 1.00; null where the tag is not weighted
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record ShownValue(
        Object value, @Nullable Names names, @Nullable BigDecimal weight) {

    /** The values that a tag has. */
    public static List<ShownValue> of(Tag tag, TagValue value) {
        return switch (value) {
            case Choices(var choices) ->
                choices.stream()
                        .map(choice -> new ShownValue(
                                choice.code(),
                                tag.values().namesOf(choice.code()),
                                tag.weighted() ? choice.weight().toDecimal() : null))
                        .toList();
            case Numeric(double number) -> List.of(new ShownValue(number, null, null));
            case Day(var day) -> List.of(new ShownValue(day, null, null));
            case Moment(var instant) -> List.of(new ShownValue(instant, null, null));
            case Flag(boolean flag) -> List.of(new ShownValue(flag, null, null));
        };
    }
}
