package io.muster.cli.bench.question;

import com.fasterxml.jackson.databind.JsonNode;
import io.muster.cli.bench.question.Question.All;
import io.muster.cli.bench.question.Question.AnyOf;
import io.muster.cli.bench.question.Question.Between;
import io.muster.cli.bench.question.Question.NoneOf;
import io.muster.cli.bench.question.Question.OneOf;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.roaringbitmap.RoaringBitmap;

/**
 * Customers as bitmaps over their numbers, one for each value and each range that the questions speak of: what counting
 * costs where everything lies ready in memory and nothing ever changes.
 */
public final class Bitmaps {

    private final Instant now;
    private final RoaringBitmap everybody = new RoaringBitmap();
    // By index term, and by field.
    private final Map<String, Values> values = new HashMap<>();
    private final Map<String, Ranges> ranges = new HashMap<>();

    private record Values(TagFacts tag, RoaringBitmap customers) {}

    private record Ranges(TagFacts tag, Map<Between, RoaringBitmap> customers) {}

    /** Empty ones for these questions; a value counts when it has not expired at {@code now}. */
    public Bitmaps(List<Question> questions, Instant now) {
        this.now = now;
        questions.stream().flatMap(Question::conditions).forEach(this::prepare);
    }

    private void prepare(Question condition) {
        switch (condition) {
            case OneOf(var tag, var codes) ->
                codes.forEach(code -> values.putIfAbsent(tag.term(code), new Values(tag, new RoaringBitmap())));
            case Between between ->
                ranges.computeIfAbsent(between.tag().field(), field -> new Ranges(between.tag(), new HashMap<>()))
                        .customers()
                        .putIfAbsent(between, new RoaringBitmap());
            case All _, AnyOf _, NoneOf _ -> throw new IllegalArgumentException("Not a condition");
        }
    }

    /** Takes in a customer's document. */
    public void add(JsonNode document) {
        var number = document.path("number").asInt();
        everybody.add(number);
        for (var source : document.path("tags")) {
            for (var term : source) {
                var wanted = values.get(term.asText());
                if (wanted != null && lives(wanted.tag(), document)) {
                    wanted.customers().add(number);
                }
            }
        }
        for (var wanted : ranges.values()) {
            var value = at(document, wanted.tag().field());
            if (!value.isMissingNode() && lives(wanted.tag(), document)) {
                add(number, value.asDouble(), wanted.customers());
            }
        }
    }

    private static void add(int number, double value, Map<Between, RoaringBitmap> ranges) {
        ranges.forEach((range, customers) -> {
            if (range.from() <= value && value < range.to()) {
                customers.add(number);
            }
        });
    }

    private boolean lives(TagFacts tag, JsonNode document) {
        return !tag.expires() || at(document, tag.setField()).asLong(Long.MIN_VALUE) > tag.setAfter(now);
    }

    private static JsonNode at(JsonNode document, String field) {
        var node = document;
        for (var name : field.split("\\.", -1)) {
            node = node.path(name);
        }
        return node;
    }

    /** Makes them as small as they get, once everybody is in. Answers their bytes. */
    public long compact() {
        List<RoaringBitmap> all = new ArrayList<>(List.of(everybody));
        values.values().forEach(each -> all.add(each.customers()));
        ranges.values().forEach(each -> all.addAll(each.customers().values()));
        all.forEach(RoaringBitmap::runOptimize);
        return all.stream().mapToLong(RoaringBitmap::getLongSizeInBytes).sum();
    }

    /** How many customers are in. */
    public long customers() {
        return everybody.getLongCardinality();
    }

    /** How many customers are meant. */
    public long count(Question question) {
        return of(question).getLongCardinality();
    }

    /** Not to be written to: it may be one of ours. */
    private RoaringBitmap of(Question question) {
        return switch (question) {
            case All(var children) -> all(children);
            case AnyOf(var children) -> any(children);
            case NoneOf(var children) -> RoaringBitmap.andNot(everybody, any(children));
            case OneOf(var tag, var codes) ->
                RoaringBitmap.or(codes.stream()
                        .map(code -> known(values, tag.term(code)).customers())
                        .iterator());
            case Between between -> known(known(ranges, between.tag().field()).customers(), between);
        };
    }

    /** What is excluded comes last, and is taken away instead of being turned around. */
    private RoaringBitmap all(List<Question> children) {
        Predicate<Question> excluding = NoneOf.class::isInstance;
        var wanted = children.stream().filter(excluding.negate()).map(this::of).toList();
        var left = wanted.isEmpty() ? everybody.clone() : wanted.getFirst().clone();
        wanted.stream().skip(1).forEach(left::and);
        for (var child : children) {
            if (child instanceof NoneOf(var excluded)) {
                left.andNot(any(excluded));
            }
        }
        return left;
    }

    private RoaringBitmap any(List<Question> children) {
        return RoaringBitmap.or(children.stream().map(this::of).iterator());
    }

    private static <K, V> V known(Map<K, V> map, K key) {
        var value = map.get(key);
        if (value == null) {
            throw new IllegalArgumentException("Not among the questions that the bitmaps were made for");
        }
        return value;
    }
}
