package io.muster.cli.bench.question;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.muster.cli.bench.question.Question.All;
import io.muster.cli.bench.question.Question.AnyOf;
import io.muster.cli.bench.question.Question.Between;
import io.muster.cli.bench.question.Question.NoneOf;
import io.muster.cli.bench.question.Question.OneOf;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * A question as people write it for Elasticsearch by hand: one boolean query, nothing scored, what is excluded in
 * {@code must_not}. Written from the layout of the index alone, without a look at the server's own translation.
 *
 * @param now at which expired values are told from others
 */
public record PlainQuery(Instant now) {

    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

    /**
     * The same question as two, of which the second's count is taken from the first's.
     *
     * @param wanted what must hold
     * @param excluded that, and any of what is excluded
     */
    public record Difference(ObjectNode wanted, ObjectNode excluded) {}

    /** The whole question as one query. */
    public ObjectNode of(Question question) {
        return switch (question) {
            case All(var children) ->
                bool(
                        children.stream()
                                .filter(child -> !(child instanceof NoneOf))
                                .toList(),
                        excluded(children));
            case AnyOf(var children) -> should(children);
            case NoneOf(var children) -> bool(List.of(), children);
            case OneOf(var tag, var values) -> live(tag, oneOf(tag, values));
            case Between(var tag, var from, var to) -> live(tag, between(tag, from, to));
        };
    }

    /** As two, where something is excluded from the whole. */
    public Optional<Difference> difference(Question question) {
        return switch (question) {
            case All(var children) -> difference(children);
            case NoneOf _ -> difference(List.of(question));
            case AnyOf _, OneOf _, Between _ -> Optional.empty();
        };
    }

    private Optional<Difference> difference(List<Question> children) {
        var excluded = excluded(children);
        if (excluded.isEmpty()) {
            return Optional.empty();
        }
        var wanted =
                children.stream().filter(child -> !(child instanceof NoneOf)).toList();
        var both = bool(wanted, List.of());
        both.withObject("/bool").withArray("/filter").add(should(excluded));
        return Optional.of(new Difference(bool(wanted, List.of()), both));
    }

    private static List<Question> excluded(List<Question> children) {
        return children.stream()
                .flatMap(child -> child instanceof NoneOf(var none) ? none.stream() : java.util.stream.Stream.of())
                .toList();
    }

    private ObjectNode bool(List<Question> filter, List<Question> mustNot) {
        var query = JSON.objectNode();
        var bool = query.putObject("bool");
        if (!filter.isEmpty()) {
            var array = bool.putArray("filter");
            filter.stream().map(this::of).forEach(array::add);
        }
        if (!mustNot.isEmpty()) {
            var array = bool.putArray("must_not");
            mustNot.stream().map(this::of).forEach(array::add);
        }
        return query;
    }

    private ObjectNode should(List<Question> children) {
        var query = JSON.objectNode();
        var bool = query.putObject("bool").put("minimum_should_match", 1);
        var array = bool.putArray("should");
        children.stream().map(this::of).forEach(array::add);
        return query;
    }

    private static ObjectNode oneOf(TagFacts tag, List<String> values) {
        var query = JSON.objectNode();
        if (values.size() == 1) {
            query.putObject("term").put(tag.field(), tag.term(values.getFirst()));
        } else {
            var terms = query.putObject("terms").putArray(tag.field());
            values.forEach(value -> terms.add(tag.term(value)));
        }
        return query;
    }

    private static ObjectNode between(TagFacts tag, double from, double to) {
        var query = JSON.objectNode();
        var bounds = query.putObject("range").putObject(tag.field());
        if (tag.kind() == TagFacts.Kind.NUMBER) {
            bounds.put("gte", from).put("lt", to);
        } else {
            bounds.put("gte", (long) from).put("lt", (long) to);
        }
        return query;
    }

    private ObjectNode live(TagFacts tag, ObjectNode condition) {
        if (!tag.expires()) {
            return condition;
        }
        var setAfter = JSON.objectNode();
        setAfter.putObject("range").putObject(tag.setField()).put("gt", tag.setAfter(now));
        var query = JSON.objectNode();
        query.putObject("bool").putArray("filter").add(condition).add(setAfter);
        return query;
    }
}
