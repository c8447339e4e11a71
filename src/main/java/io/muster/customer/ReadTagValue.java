package io.muster.customer;

import io.muster.shared.IsoDates;
import io.muster.shared.Json;
import io.muster.shared.Json.JsonArray;
import io.muster.shared.Json.JsonBoolean;
import io.muster.shared.Json.JsonNumber;
import io.muster.shared.Json.JsonObject;
import io.muster.shared.Json.JsonString;
import io.muster.shared.JsonPointer;
import io.muster.shared.PrintableText;
import io.muster.shared.Problem;
import io.muster.tag.DatePrecision;
import io.muster.tag.Tag;
import io.muster.tag.TagType;
import io.muster.tag.TagValue;
import io.muster.tag.TagValue.Choice;
import io.muster.tag.Weight;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Reads the value of one tag from JSON: a number, {@code true}, a day or an instant, a value's code, {@code {"value":
 * "outdoor", "weight": 0.7}}, or an array of the last two.
 */
final class ReadTagValue {
    private static final int LONGEST_VALUE = 200;
    private static final int MOST_DIGITS = 15;
    private static final int MOST_ALLOWED = 20;

    private final Tag tag;
    private final DictionaryRoom room;
    private final List<Problem> problems;

    /**
     * @param room of all values that the request brings
     * @param problems gains whatever is wrong
     */
    ReadTagValue(Tag tag, DictionaryRoom room, List<Problem> problems) {
        this.tag = tag;
        this.room = room;
        this.problems = problems;
    }

    /** The value, or nothing where there is a problem. */
    Optional<TagValue> read(Json json, String pointer) {
        return switch (tag.type()) {
            case ENUM, MULTI -> choices(json, pointer);
            case NUMBER -> number(json, pointer);
            case DATE -> date(json, pointer);
            case FLAG ->
                json instanceof JsonBoolean(boolean flag)
                        ? Optional.of(new TagValue.Flag(flag))
                        : refuse(pointer, "WRONG_TYPE", "This must be true or false.");
        };
    }

    private Optional<TagValue> choices(Json json, String pointer) {
        List<Json> items = json instanceof JsonArray(List<Json> array) ? array : List.of(json);
        List<Choice> choices = new ArrayList<>();
        Set<String> seen = new HashSet<>();
        for (int i = 0; i < items.size(); i++) {
            String at = json instanceof JsonArray ? JsonPointer.child(pointer, i) : pointer;
            Optional<Choice> choice = choice(items.get(i), at);
            if (choice.isPresent() && !seen.add(choice.get().code())) {
                refuse(at, "REPEATED_VALUE", "This value stands here twice.");
            }
            choice.ifPresent(choices::add);
        }
        if (items.isEmpty()) {
            return refuse(pointer, "EMPTY_GROUP", "There is no value here; null clears the tag.");
        }
        if (tag.type() == TagType.ENUM && items.size() > 1) {
            return refuse(pointer, "WRONG_TYPE", "An ENUM tag has one value.");
        }
        return choices.size() == items.size() && seen.size() == items.size()
                ? Optional.of(new TagValue.Choices(choices))
                : Optional.empty();
    }

    private Optional<Choice> choice(Json json, String pointer) {
        return switch (json) {
            case JsonString(String code) -> known(code, pointer).map(known -> new Choice(known, Weight.FULL));
            case JsonObject(Map<String, Json> members) -> weighted(members, pointer);
            default -> refuse(pointer, "WRONG_TYPE", "This must be a value's code, or an object of value and weight.");
        };
    }

    private Optional<Choice> weighted(Map<String, Json> members, String pointer) {
        members.keySet().stream()
                .filter(name -> !name.equals("value") && !name.equals("weight"))
                .forEach(name ->
                        refuse(JsonPointer.child(pointer, name), "UNKNOWN_FIELD", "This field is not known here."));
        Optional<String> code = switch (members.get("value")) {
            case JsonString(String text) -> known(text, JsonPointer.child(pointer, "value"));
            case null -> refuse(pointer, "MISSING_FIELD", "The value is missing.");
            default -> refuse(JsonPointer.child(pointer, "value"), "WRONG_TYPE", "This must be a value's code.");
        };
        Optional<Weight> weight = weight(members, pointer);
        boolean complete = Set.of("value", "weight").containsAll(members.keySet());
        return complete ? code.flatMap(known -> weight.map(how -> new Choice(known, how))) : Optional.empty();
    }

    private Optional<Weight> weight(Map<String, Json> members, String pointer) {
        String at = JsonPointer.child(pointer, "weight");
        if (!members.containsKey("weight")) {
            return Optional.of(Weight.FULL);
        }
        if (!tag.weighted()) {
            return refuse(at, "NOT_WEIGHTED", "The tag's values carry no weight.");
        }
        Optional<Weight> weight = members.get("weight") instanceof JsonNumber(BigDecimal number)
                ? Weight.parse(number)
                : Optional.empty();
        return weight.isPresent()
                ? weight
                : refuse(at, "BAD_WEIGHT", "A weight is a number from 0 to 1 with at most two decimals.");
    }

    private Optional<String> known(String code, String pointer) {
        if (!PrintableText.is(code, LONGEST_VALUE)) {
            return refuse(pointer, "UNKNOWN_VALUE", "A value's code has 1 to 200 printable characters.");
        }
        if (!tag.open() && !tag.values().has(code)) {
            List<String> allowed = tag.values().values().stream()
                    .map(value -> value.code())
                    .limit(MOST_ALLOWED)
                    .toList();
            problems.add(
                    new Problem(pointer, "UNKNOWN_VALUE", "The tag's dictionary does not have this value.", allowed));
            return Optional.empty();
        }
        if (!room.takes(tag, code)) {
            return refuse(pointer, "DICTIONARY_FULL", "The tag's dictionary has no room for another value.");
        }
        return Optional.of(code);
    }

    private Optional<TagValue> number(Json json, String pointer) {
        if (json instanceof JsonNumber(BigDecimal number)
                && number.stripTrailingZeros().precision() <= MOST_DIGITS
                && Double.isFinite(number.doubleValue())) {
            return Optional.of(new TagValue.Numeric(number.doubleValue()));
        }
        return refuse(pointer, "WRONG_TYPE", "This must be a number of at most 15 significant digits.");
    }

    private Optional<TagValue> date(Json json, String pointer) {
        boolean day = tag.precision() == DatePrecision.DAY;
        if (json instanceof JsonString(String text)) {
            Optional<? extends TagValue> value = day
                    ? IsoDates.day(text).map(TagValue.Day::new)
                    : IsoDates.instant(text).map(TagValue.Moment::new);
            if (value.isPresent()) {
                return Optional.of(value.get());
            }
        }
        return refuse(
                pointer,
                json instanceof JsonString ? "BAD_DATE" : "WRONG_TYPE",
                day
                        ? "This must be a day such as 2026-02-28."
                        : "This must be an instant with its offset, such as 2026-02-28T08:00:00+08:00.");
    }

    private <T> Optional<T> refuse(String pointer, String code, String message) {
        problems.add(new Problem(pointer, code, message));
        return Optional.empty();
    }
}
