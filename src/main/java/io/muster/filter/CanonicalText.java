package io.muster.filter;

import io.muster.shared.Json;
import io.muster.shared.Json.JsonArray;
import io.muster.shared.Json.JsonBoolean;
import io.muster.shared.Json.JsonNull;
import io.muster.shared.Json.JsonNumber;
import io.muster.shared.Json.JsonObject;
import io.muster.shared.Json.JsonString;
import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.HexFormat;
import java.util.Iterator;
import java.util.Map;
import java.util.TreeMap;

/**
 * Writes JSON as RFC 8785 says: no white space, keys in the order of their UTF-16 code units, numbers as ECMAScript
 * writes them.
 */
final class CanonicalText {
    private final StringBuilder text = new StringBuilder();

    private CanonicalText() {}

    static String of(Json json) {
        CanonicalText writer = new CanonicalText();
        writer.write(json);
        return writer.text.toString();
    }

    private void write(Json json) {
        switch (json) {
            case JsonObject(Map<String, Json> members) -> object(members);
            case JsonArray array -> array(array);
            case JsonString(String value) -> string(value);
            case JsonNumber(BigDecimal value) -> text.append(number(value.doubleValue()));
            case JsonBoolean(boolean value) -> text.append(value);
            case JsonNull _ -> text.append("null");
        }
    }

    private void object(Map<String, Json> members) {
        text.append('{');
        Iterator<Map.Entry<String, Json>> sorted =
                new TreeMap<>(members).entrySet().iterator();
        while (sorted.hasNext()) {
            Map.Entry<String, Json> member = sorted.next();
            string(member.getKey());
            text.append(':');
            write(member.getValue());
            text.append(sorted.hasNext() ? "," : "");
        }
        text.append('}');
    }

    private void array(JsonArray array) {
        text.append('[');
        Iterator<Json> items = array.items().iterator();
        while (items.hasNext()) {
            write(items.next());
            text.append(items.hasNext() ? "," : "");
        }
        text.append(']');
    }

    private void string(String value) {
        text.append('"');
        for (int i = 0; i < value.length(); i++) {
            char c = value.charAt(i);
            switch (c) {
                case '"' -> text.append("\\\"");
                case '\\' -> text.append("\\\\");
                case '\b' -> text.append("\\b");
                case '\t' -> text.append("\\t");
                case '\n' -> text.append("\\n");
                case '\f' -> text.append("\\f");
                case '\r' -> text.append("\\r");
                default -> {
                    if (c < ' ') {
                        text.append("\\u").append(HexFormat.of().toHexDigits(c));
                    } else {
                        text.append(c);
                    }
                }
            }
        }
        text.append('"');
    }

    /** The number as ECMAScript's {@code Number.prototype.toString} writes it (ECMA-262, 6.1.6.1.20). */
    static String number(double number) {
        if (number == 0) {
            return "0";
        }
        BigDecimal shortest = shortest(Math.abs(number));
        String digits = shortest.unscaledValue().toString();
        int point = digits.length() - shortest.scale();
        return (number < 0 ? "-" : "") + placed(digits, point);
    }

    /** @param point how many digits stand before the decimal point; may be outside the digits */
    private static String placed(String digits, int point) {
        int count = digits.length();
        if (point > 21 || point <= -6) {
            String exponent = (point > 0 ? "e+" : "e-") + Math.abs(point - 1);
            return digits.charAt(0) + (count > 1 ? "." + digits.substring(1) : "") + exponent;
        }
        if (point <= 0) {
            return "0." + "0".repeat(-point) + digits;
        }
        return point >= count
                ? digits + "0".repeat(point - count)
                : digits.substring(0, point) + "." + digits.substring(point);
    }

    /**
     * The fewest digits that tell the number from its neighbours. Java writes the fewest from two digits on; ECMAScript
     * also where one is enough.
     */
    private static BigDecimal shortest(double number) {
        BigDecimal fewest = new BigDecimal(Double.toString(number)).stripTrailingZeros();
        BigDecimal oneDigit = fewest.round(new MathContext(1, RoundingMode.HALF_EVEN));
        return oneDigit.doubleValue() == number ? oneDigit.stripTrailingZeros() : fewest;
    }
}
