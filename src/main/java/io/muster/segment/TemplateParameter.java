package io.muster.segment;

import io.muster.shared.Json;
import io.muster.shared.Json.JsonArray;
import io.muster.shared.Json.JsonNumber;
import io.muster.shared.Json.JsonString;
import io.muster.tag.Names;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What can be chosen of a template.
 *
 * @param least the least number; null where it is none
 * @param most the greatest number; null where it is none
 * @param tag the code of the tag whose values can be chosen; null for numbers
 * @param standard what it is where nobody chooses
 */
public record TemplateParameter(
        String name,
        Names names,
        ParameterType type,
        @Nullable BigDecimal least,
        @Nullable BigDecimal most,
        @Nullable String tag,
        Json standard) {

    /** What is wrong with a choice, in words; the dictionary is not looked at here. */
    Optional<String> complaint(Json chosen) {
        boolean right = switch (type) {
            case WHOLE -> chosen instanceof JsonNumber(BigDecimal number) && isWhole(number) && isInside(number);
            case NUMBER -> chosen instanceof JsonNumber(BigDecimal number) && isInside(number);
            case VALUE -> chosen instanceof JsonString;
            case VALUES ->
                chosen instanceof JsonArray(List<Json> items)
                        && !items.isEmpty()
                        && items.stream().allMatch(JsonString.class::isInstance);
        };
        return right ? Optional.empty() : Optional.of("This must be " + wanted() + ".");
    }

    private String wanted() {
        return switch (type) {
            case WHOLE -> "a whole number" + range();
            case NUMBER -> "a number" + range();
            case VALUE -> "a value of " + tag;
            case VALUES -> "a list of at least one value of " + tag;
        };
    }

    private String range() {
        return (least == null ? "" : " from " + least.toPlainString())
                + (most == null ? "" : " to " + most.toPlainString());
    }

    private boolean isInside(BigDecimal number) {
        return (least == null || number.compareTo(least) >= 0) && (most == null || number.compareTo(most) <= 0);
    }

    private static boolean isWhole(BigDecimal number) {
        return number.stripTrailingZeros().scale() <= 0;
    }
}
