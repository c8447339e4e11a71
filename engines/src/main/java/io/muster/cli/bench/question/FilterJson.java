package io.muster.cli.bench.question;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.muster.cli.bench.question.Question.All;
import io.muster.cli.bench.question.Question.AnyOf;
import io.muster.cli.bench.question.Question.Between;
import io.muster.cli.bench.question.Question.NoneOf;
import io.muster.cli.bench.question.Question.OneOf;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;

/** A question in the server's filter language. */
public final class FilterJson {

    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

    private FilterJson() {}

    /** A whole filter. */
    public static ObjectNode filter(Question question) {
        var filter = JSON.objectNode().put("language", 1);
        filter.set("where", node(question));
        return filter;
    }

    private static ObjectNode node(Question question) {
        return switch (question) {
            case All(var children) -> group("all", children);
            case AnyOf(var children) -> group("any", children);
            case NoneOf(var children) -> group("none", children);
            case OneOf(var tag, var values) -> oneOf(tag, values);
            case Between(var tag, var from, var to) -> between(tag, from, to);
        };
    }

    private static ObjectNode group(String name, List<Question> children) {
        var group = JSON.objectNode();
        var nodes = group.putArray(name);
        children.stream().map(FilterJson::node).forEach(nodes::add);
        return group;
    }

    private static ObjectNode oneOf(TagFacts tag, List<String> values) {
        var test = JSON.objectNode().put("tag", tag.code());
        if (tag.kind() == TagFacts.Kind.FLAG) {
            return test.put("op", "eq").put("value", Boolean.parseBoolean(values.getFirst()));
        }
        if (values.size() == 1) {
            return test.put("op", "eq").put("value", values.getFirst());
        }
        test.put("op", "in").set("value", strings(values));
        return test;
    }

    private static ObjectNode between(TagFacts tag, double from, double to) {
        var test = JSON.objectNode().put("tag", tag.code()).put("op", "range");
        var bounds = test.putObject("value");
        switch (tag.kind()) {
            case NUMBER -> bounds.put("gte", from).put("lt", to);
            case DAY -> bounds.put("gte", day(from)).put("lt", day(to));
            case MOMENT ->
                bounds.put("gte", instant(from).toString())
                        .put("lt", instant(to).toString());
            case CHOICE, FLAG -> throw new IllegalArgumentException(tag.code() + " has no ranges");
        }
        return test;
    }

    private static String day(double millis) {
        return instant(millis).atOffset(ZoneOffset.UTC).toLocalDate().toString();
    }

    private static Instant instant(double millis) {
        return Instant.ofEpochMilli((long) millis);
    }

    private static ArrayNode strings(List<String> values) {
        var array = JSON.arrayNode();
        values.forEach(array::add);
        return array;
    }
}
