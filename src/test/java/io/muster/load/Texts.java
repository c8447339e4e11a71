package io.muster.load;

import io.muster.tag.TagValue;
import io.muster.tag.TagValue.Choices;
import io.muster.tag.TagValue.Day;
import io.muster.tag.TagValue.Flag;
import io.muster.tag.TagValue.Moment;
import io.muster.tag.TagValue.Numeric;
import io.muster.tag.Weight;
import java.util.stream.Collectors;

/** Values as short texts, for tests that compare many. */
final class Texts {
    private Texts() {}

    static String of(TagValue value) {
        return switch (value) {
            case Choices(var choices) ->
                choices.stream()
                        .map(choice -> choice.weight().equals(Weight.FULL)
                                ? choice.code()
                                : choice.code() + ":" + choice.weight().toDecimal())
                        .collect(Collectors.joining("|"));
            case Numeric(double number) -> String.valueOf(number);
            case Day(var day) -> day.toString();
            case Moment(var instant) -> instant.toString();
            case Flag(boolean flag) -> String.valueOf(flag);
        };
    }
}
