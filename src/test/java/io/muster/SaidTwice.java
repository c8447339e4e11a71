package io.muster;

import io.muster.tag.TagCode;
import io.muster.tag.TagValue;
import io.muster.tag.TagValue.Choice;
import io.muster.tag.TagValue.Choices;
import io.muster.tag.TagValue.Day;
import io.muster.tag.TagValue.Flag;
import io.muster.tag.TagValue.Moment;
import io.muster.tag.TagValue.Numeric;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.random.RandomGenerator;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A filter, and what it means, written a second time in the plainest way and without a line of the server's.
 *
 * @param where the filter's {@code where} as JSON
 * @param meaning whether it holds for a customer with these values
 */
record SaidTwice(String where, Predicate<Map<TagCode, TagValue>> meaning) {

    /** Draws filters about customers, whose values are the bounds and members of the filters' sets. */
    static final class Generator {
        private final RandomGenerator random;
        private final List<Map<TagCode, TagValue>> customers;
        private final List<TagCode> codes;
        private final Set<TagCode> multi;

        /** @param multi the tags that have several values */
        Generator(RandomGenerator random, Collection<Map<TagCode, TagValue>> customers, Set<TagCode> multi) {
            this.random = random;
            this.customers = List.copyOf(customers);
            this.codes = customers.stream()
                    .flatMap(tags -> tags.keySet().stream())
                    .distinct()
                    .sorted()
                    .toList();
            this.multi = multi;
        }

        SaidTwice next() {
            return node(0);
        }

        private SaidTwice node(int depth) {
            if (depth == 3 || random.nextInt(10) < 5) {
                return leaf();
            }
            List<SaidTwice> children = Stream.generate(() -> node(depth + 1))
                    .limit(random.nextInt(1, 5))
                    .toList();
            List<Predicate<Map<TagCode, TagValue>>> meanings =
                    children.stream().map(SaidTwice::meaning).toList();
            String list = children.stream().map(SaidTwice::where).collect(Collectors.joining(",", "[", "]"));
            return switch (random.nextInt(3)) {
                case 0 ->
                    new SaidTwice(
                            "{\"all\":" + list + "}", tags -> meanings.stream().allMatch(m -> m.test(tags)));
                case 1 ->
                    new SaidTwice(
                            "{\"any\":" + list + "}", tags -> meanings.stream().anyMatch(m -> m.test(tags)));
                default ->
                    new SaidTwice(
                            "{\"none\":" + list + "}", tags -> meanings.stream().noneMatch(m -> m.test(tags)));
            };
        }

        private SaidTwice leaf() {
            TagCode code = codes.get(random.nextInt(codes.size()));
            return switch (random.nextInt(12)) {
                case 0 -> test(code, "exists", null, value -> value != null);
                case 1 -> test(code, "missing", null, value -> value == null);
                default -> ofValue(code, someValue(code));
            };
        }

        private SaidTwice ofValue(TagCode code, TagValue value) {
            return switch (value) {
                case Choices(var choices) -> ofWords(code, choices.getFirst().code());
                case Numeric(double number) -> ofNumber(code, number);
                case Moment(var instant) -> ofMoment(code, instant);
                case Day _, Flag _ -> throw new IllegalArgumentException("the real data have none");
            };
        }

        private SaidTwice ofWords(TagCode code, String word) {
            Set<String> words = new HashSet<>(Set.of(word));
            for (int more = random.nextInt(3); more > 0; more--) {
                if (someValue(code) instanceof Choices(var choices)) {
                    words.add(choices.getLast().code());
                }
            }
            String list = words.stream().map(Generator::quoted).collect(Collectors.joining(",", "[", "]"));
            return switch (random.nextInt(multi.contains(code) ? 5 : 4)) {
                case 0 -> test(code, "eq", quoted(word), value -> wordsOf(value).contains(word));
                case 1 ->
                    test(
                            code,
                            "ne",
                            quoted(word),
                            value -> value != null && !wordsOf(value).contains(word));
                case 2 ->
                    test(code, "in", list, value -> wordsOf(value).stream().anyMatch(words::contains));
                case 3 ->
                    test(
                            code,
                            "notIn",
                            list,
                            value -> value != null && wordsOf(value).stream().noneMatch(words::contains));
                default -> test(code, "hasAll", list, value -> wordsOf(value).containsAll(words));
            };
        }

        private SaidTwice ofNumber(TagCode code, double number) {
            String text = BigDecimal.valueOf(number).toPlainString();
            BigDecimal end = BigDecimal.valueOf(number).add(BigDecimal.valueOf(random.nextInt(1, 50)));
            double above = end.doubleValue();
            String range = "{\"gt\":" + text + ",\"lte\":" + end.toPlainString() + "}";
            return switch (random.nextInt(5)) {
                case 0 -> test(code, "eq", text, value -> value instanceof Numeric(double n) && n == number);
                case 1 -> test(code, "ne", text, value -> value instanceof Numeric(double n) && n != number);
                case 2 ->
                    test(
                            code,
                            "range",
                            "{\"gte\":" + text + "}",
                            value -> value instanceof Numeric(double n) && n >= number);
                case 3 ->
                    test(
                            code,
                            "range",
                            "{\"lt\":" + text + "}",
                            value -> value instanceof Numeric(double n) && n < number);
                default ->
                    test(code, "range", range, value -> value instanceof Numeric(double n) && n > number && n <= above);
            };
        }

        private SaidTwice ofMoment(TagCode code, Instant instant) {
            return random.nextBoolean()
                    ? test(
                            code,
                            "range",
                            "{\"gte\":" + quoted(instant.toString()) + "}",
                            value -> value instanceof Moment(var moment) && !moment.isBefore(instant))
                    : test(
                            code,
                            "range",
                            "{\"lt\":" + quoted(instant.toString()) + "}",
                            value -> value instanceof Moment(var moment) && moment.isBefore(instant));
        }

        private TagValue someValue(TagCode code) {
            while (true) {
                @Nullable
                TagValue value = customers.get(random.nextInt(customers.size())).get(code);
                if (value != null) {
                    return value;
                }
            }
        }

        private static SaidTwice test(
                TagCode code, String op, @Nullable String json, Predicate<@Nullable TagValue> meaning) {
            String value = json == null ? "" : ",\"value\":" + json;
            return new SaidTwice(
                    "{\"tag\":" + quoted(code.value()) + ",\"op\":" + quoted(op) + value + "}",
                    tags -> meaning.test(tags.get(code)));
        }

        private static List<String> wordsOf(@Nullable TagValue value) {
            List<String> words = new ArrayList<>();
            if (value instanceof Choices(var choices)) {
                choices.stream().map(Choice::code).forEach(words::add);
            }
            return words;
        }

        private static String quoted(String text) {
            return '"' + text.replace("\\", "\\\\").replace("\"", "\\\"") + '"';
        }
    }
}
