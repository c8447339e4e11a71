package io.muster.cli.bench.question;

import io.muster.cli.bench.question.Question.All;
import io.muster.cli.bench.question.Question.AnyOf;
import io.muster.cli.bench.question.Question.Between;
import io.muster.cli.bench.question.Question.NoneOf;
import io.muster.cli.bench.question.Question.OneOf;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.IntStream;

/**
 * Draws questions as marketers ask them: most of them a list of conditions that must all hold, some in groups of which
 * any will do, some excluded. Values are drawn as often as customers have them. The same seed draws the same.
 */
public final class RandomQuestions {

    private static final int MOST_VALUES = 4;
    private static final int PATIENCE = 1_000;
    private static final int LARGEST_GROUP = 4;

    private final List<TagFacts> choices;
    private final List<TagFacts> ranges;
    private final Random random;

    /** Of these tags, those that anything can be asked of. */
    public RandomQuestions(List<TagFacts> tags, long seed) {
        var askable = tags.stream().filter(TagFacts::askable).toList();
        this.choices = askable.stream().filter(tag -> tag.kind().terms()).toList();
        this.ranges = askable.stream().filter(tag -> !tag.kind().terms()).toList();
        this.random = new Random(seed);
        if (askable.isEmpty()) {
            throw new IllegalArgumentException("There is nothing to ask for.");
        }
    }

    /** So many different questions of so many conditions each; fewer where there are no more. */
    public List<Question> draw(int questions, int conditions) {
        Set<Question> drawn = new LinkedHashSet<>();
        for (var attempt = 0; drawn.size() < questions && attempt < questions + PATIENCE; attempt++) {
            drawn.add(question(conditions));
        }
        return List.copyOf(drawn);
    }

    private Question question(int conditions) {
        if (conditions == 1) {
            return one(0.1);
        }
        var children = children(conditions, Group.ALL);
        return children.size() == 1 || random.nextDouble() < 0.85 ? new All(children) : new AnyOf(children);
    }

    private enum Group {
        ALL,
        ANY,
        NONE
    }

    private List<Question> children(int conditions, Group parent) {
        List<Question> children = new ArrayList<>();
        for (var left = conditions; left > 0; ) {
            var size = 1 + (random.nextDouble() < 0.5 ? 0 : random.nextInt(Math.min(left, LARGEST_GROUP)));
            children.add(size == 1 ? one(parent == Group.ALL ? 0.2 : 0) : group(size, parent));
            left -= size;
        }
        return children;
    }

    /** A single condition, sometimes excluded. */
    private Question one(double excluded) {
        var condition = random.nextDouble() < (ranges.isEmpty() ? 0 : choices.isEmpty() ? 1 : 0.25)
                ? range(ranges.get(random.nextInt(ranges.size())))
                : choice(choices.get(random.nextInt(choices.size())));
        return random.nextDouble() < excluded ? new NoneOf(List.of(condition)) : condition;
    }

    private Question group(int size, Group parent) {
        return switch (parent) {
            case ALL ->
                random.nextDouble() < 0.65
                        ? new AnyOf(children(size, Group.ANY))
                        : new NoneOf(children(size, Group.NONE));
            case ANY, NONE ->
                new All(IntStream.range(0, size).mapToObj(i -> one(0.1)).toList());
        };
    }

    private Question choice(TagFacts tag) {
        var wanted =
                tag.kind() == TagFacts.Kind.FLAG || random.nextDouble() < 0.6 ? 1 : 2 + random.nextInt(MOST_VALUES - 1);
        Set<String> values = new LinkedHashSet<>();
        for (var draw = 0; draw < wanted; draw++) {
            values.add(value(tag));
        }
        return new OneOf(tag, values.stream().sorted().toList());
    }

    private String value(TagFacts tag) {
        var all = tag.values().stream().mapToLong(TagFacts.Value::count).sum();
        var left = (long) (random.nextDouble() * all);
        for (var value : tag.values()) {
            left -= value.count();
            if (left < 0) {
                return value.code();
            }
        }
        return tag.values().getLast().code();
    }

    private Question range(TagFacts tag) {
        var from = random.nextInt(tag.cuts().size() - 1);
        var to = from + 1 + random.nextInt(tag.cuts().size() - 1 - from);
        return new Between(tag, tag.cuts().get(from), tag.cuts().get(to));
    }
}
